package io.bellwether.extraction;

import io.bellwether.extraction.career.CareerReader;
import io.bellwether.extraction.claim.ArticleReader;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.frame.RuleFrameReader;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.reader.MoveModel;
import io.bellwether.extraction.text.CleanText;
import java.util.List;

/** Reads articles for moves. Immutable; any number of threads may share one. */
public final class Extractor {
    private final ArticleReader reader;
    private final CareerReader careers;

    private Extractor(ArticleReader reader, CareerReader careers) {
        this.reader = reader;
        this.careers = careers;
    }

    /**
     * Loads the lexicon, the gazetteer and the model, which takes a second; the model is shared by all of a process.
     *
     * @throws io.bellwether.extraction.lexicon.DamagedResource when a file of theirs is missing or damaged; its message is one
     *     line that names the file
     */
    public static Extractor create() {
        return create(Gazetteer.load());
    }

    /** The same with what somebody adds to the gazetteer. */
    public static Extractor create(Gazetteer gazetteer) {
        return with(gazetteer, MoveModel.load());
    }

    /** The same with another model: for evaluation out of fold. */
    public static Extractor with(MoveModel model) {
        return with(Gazetteer.load(), model);
    }

    private static Extractor with(Gazetteer gazetteer, MoveModel model) {
        Lexicon lexicon = Lexicon.load();
        return new Extractor(
                new ArticleReader(lexicon, gazetteer, new RuleFrameReader(lexicon), model),
                new CareerReader(lexicon, gazetteer));
    }

    /** Everything the article claims. Never fails and never hangs, whatever the text. */
    public Extraction extract(ArticleText article) {
        ArticleText cleaned = new ArticleText(CleanText.of(article.title()), CleanText.of(article.text()));
        List<Claim> claims = reader.read(cleaned.title(), cleaned.text());
        return new Extraction(cleaned, careers.complete(cleaned.title(), cleaned.text(), claims));
    }

    /** What the rules alone claim: for their own tests, and to measure what the model adds. */
    List<Claim> readByRules(String title, String text) {
        return reader.readByRules(CleanText.of(title), CleanText.of(text));
    }

    /** Everything that may be claimed, however unlikely: what {@code training/calibrate.py} fits the weights on. */
    public List<Claim> weigh(ArticleText cleaned) {
        return reader.weigh(cleaned.title(), cleaned.text());
    }

    /** The claims alone. */
    public List<Claim> read(String title, String text) {
        return extract(new ArticleText(title, text)).claims();
    }
}

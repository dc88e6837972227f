package io.bellwether.evaluation.reading;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.PredictedMove;
import io.bellwether.evaluation.item.Prediction;
import io.bellwether.events.Organization;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.Extraction;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.reader.MoveModel;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The extractor of this build: with the model that ships; or with several, each trained without the items of its fold, so that
 * each item is read by the one that has not seen it.
 */
public final class InProcess implements Reader {
    /** One a fold; null where it is not there, and its fold is left out. */
    private final List<Extractor> extractors;

    private InProcess(List<Extractor> extractors) {
        this.extractors = extractors;
    }

    /** As it ships. */
    public static InProcess shipped() {
        return new InProcess(List.of(Extractor.create()));
    }

    /**
     * As it would read what it has not seen.
     *
     * @param models one ONNX file a fold, in the order of {@code training/labels.py}; one that is named {@code -} is not there
     */
    public static InProcess outOfFold(List<String> models) throws IOException {
        List<Extractor> extractors = new ArrayList<>();
        for (String model : models) {
            extractors.add(model.equals("-") ? null : Extractor.with(MoveModel.of(Files.readAllBytes(Path.of(model)))));
        }
        return new InProcess(extractors);
    }

    @Override
    public List<Item> readable(List<Item> items) {
        return items.stream().filter(item -> extractor(item) != null).toList();
    }

    @Override
    public Map<String, Prediction> read(List<Item> items) {
        Map<String, Prediction> read = new LinkedHashMap<>();
        for (Item item : items) {
            Extraction extraction = extraction(item);
            read.put(
                    item.id(), new Prediction(item.id(), extraction.isMove(), moves(extraction.claims(), false), null));
        }
        return read;
    }

    /** The same with all that was weighed: what {@code training/calibrate.py} fits weights on. */
    public List<Prediction> weigh(List<Item> items) {
        return items.stream().map(this::weigh).toList();
    }

    private Prediction weigh(Item item) {
        Extraction extraction = extraction(item);
        List<Claim> weighed = extractor(item).weigh(extraction.cleaned());
        return new Prediction(item.id(), extraction.isMove(), moves(extraction.claims(), true), moves(weighed, true));
    }

    /** What it claims, for those who go on with it. */
    public List<Claim> claims(Item item) {
        return extraction(item).claims();
    }

    private Extraction extraction(Item item) {
        return extractor(item).extract(new ArticleText(item.title(), item.text()));
    }

    private Extractor extractor(Item item) {
        return extractors.get(fold(item, extractors.size()));
    }

    /** As {@code training/labels.py} has it: items of one event are in one fold. */
    static int fold(Item item, int folds) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(item.event().getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(folds)).intValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static List<PredictedMove> moves(List<Claim> claims, boolean signed) {
        return claims.stream().map(claim -> move(claim, signed)).toList();
    }

    private static PredictedMove move(Claim claim, boolean signed) {
        return new PredictedMove(
                claim.person().name(),
                names(claim.from()),
                names(claim.to()),
                claim.role(),
                claim.kind().word(),
                claim.status().word(),
                claim.confidence(),
                signed ? claim.signs().values() : null);
    }

    private static List<String> names(Collection<Organization> organizations) {
        return organizations.stream().map(Organization::name).toList();
    }
}

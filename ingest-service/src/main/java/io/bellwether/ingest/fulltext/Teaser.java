package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import java.util.regex.Pattern;

/** Tells an article from what only invites to read it. Pure. */
final class Teaser {
    /** How feeds end what they cut, in the languages of most. */
    private static final Pattern CUT =
            Pattern.compile("(?iu)(…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|read (more|on)|continue reading.{0,120}"
                    + "|(read )?the full (story|article|post)|weiterlesen|mehr lesen|lire (la suite|plus|l.article)|leer más|seguir leyendo"
                    + "|leggi tutto|continua a leggere|lees (meer|verder)|ler mais|leia mais|czytaj (więcej|dalej)|läs mer|les mer|læs mere"
                    + "|lue lisää|читать далее|続きを読む|阅读全文)[\\s.…»›>→\\])]*$");

    private Teaser() {}

    /**
     * Whether the page of an article is worth reading: its feed gives a short text, or one that breaks off. History is not worth
     * it: it alerts nobody.
     *
     * @param article as its feed gives it
     * @param summary fewer characters than this, as the Latin script counts them, are a summary
     */
    static boolean isOne(Article article, int summary) {
        return !article.backfill()
                && (Block.size(article.text()) < summary
                        || CUT.matcher(tail(article.text())).find());
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 500));
    }
}

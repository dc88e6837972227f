package io.bellwether.extraction;

/**
 * What is read: an article's title and text, each plain or HTML, either may be empty.
 *
 * @param title never null
 * @param text  never null
 */
public record ArticleText(String title, String text) {

    public ArticleText {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
    }
}

package io.bellwether.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * How much work some HTML would make for a tree builder, told in one cheap pass. Tree builders repair misplaced end tags in
 * time that grows with the square of what is open, and cannot be interrupted; no article comes near these limits.
 */
final class MarkupLoad {
    private static final int MAX_MARKS = 50_000;
    private static final int MAX_OPEN = 400;
    private static final int LONGEST_NAME = 12;
    /** Without end tag, or closed by the next of their kind. */
    private static final Set<String> SELF_ENDING = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "dd",
            "dt",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "keygen",
            "li",
            "link",
            "meta",
            "option",
            "optgroup",
            "p",
            "param",
            "rb",
            "rp",
            "rt",
            "source",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "track",
            "wbr");

    private final String html;
    private final Deque<String> open = new ArrayDeque<>();

    private MarkupLoad(String html) {
        this.html = html;
    }

    static boolean isTooMuch(String html) {
        return new MarkupLoad(html).isTooMuch();
    }

    private boolean isTooMuch() {
        int marks = 0;
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '&') {
                marks++;
            } else if (c == '<') {
                marks++;
                tag(at + 1);
            }
            if (marks > MAX_MARKS || open.size() > MAX_OPEN) {
                return true;
            }
        }
        return false;
    }

    /** Only the end tag of what was opened last closes it; everything else is work. */
    private void tag(int at) {
        boolean end = at < html.length() && html.charAt(at) == '/';
        String name = name(end ? at + 1 : at);
        if (name.isEmpty() || SELF_ENDING.contains(name)) {
            return;
        }
        if (!end) {
            open.push(name);
        } else if (name.equals(open.peek())) {
            open.pop();
        }
    }

    private String name(int start) {
        int end = start;
        while (end < html.length() && end < start + LONGEST_NAME && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }
}

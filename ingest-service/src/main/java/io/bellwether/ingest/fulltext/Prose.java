package io.bellwether.ingest.fulltext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of a page in blocks, and how much of it is prose in which part. One pass, however deep the page is nested. */
final class Prose {
    private final List<Block> blocks;
    private final Map<Element, Span> spans;

    private Prose(List<Block> blocks, Map<Element, Span> spans) {
        this.blocks = blocks;
        this.spans = spans;
    }

    static Prose of(Element body, Clutter clutter) {
        Reader reader = new Reader(clutter);
        NodeTraversor.filter(reader, body);
        return new Prose(reader.blocks, reader.spans);
    }

    /** How much prose is in a part; 0 where there is none. */
    int weight(Element part) {
        Span span = spans.get(part);
        return span == null ? 0 : span.weight();
    }

    /** The blocks of a part, in order. */
    List<Block> blocks(Element part) {
        Span span = spans.get(part);
        return span == null ? List.of() : blocks.subList(span.from(), span.to());
    }

    /** Which blocks a part has, and their weight together. */
    private record Span(int from, int to, int weight) {}

    private static final class Reader implements NodeFilter {
        /** What browsers nest no deeper than. */
        private static final int MAX_DEPTH = 512;

        private final Clutter clutter;
        private final List<Block> blocks = new ArrayList<>();
        private final Map<Element, Span> spans = new IdentityHashMap<>();
        private final Deque<int[]> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int links;
        private int breaks;

        Reader(Clutter clutter) {
            this.clutter = clutter;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (depth > MAX_DEPTH || clutter.is(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            return FilterResult.CONTINUE;
        }

        private void append(String words) {
            if (words.isBlank()) {
                text.append(' ');
                return;
            }
            breaks = 0;
            // Line breaks inside a text node are only white space in HTML.
            text.append(words.replaceAll("\\s+", " "));
            linked += links > 0 ? words.strip().length() : 0;
        }

        private void enter(Element element) {
            if (element.normalName().equals("a")) {
                links++;
            }
            if (isApart(element)) {
                end(element.parent());
            }
            text.append(isCell(element) ? separator(element) : "");
            open.push(new int[] {blocks.size(), 0});
        }

        private static String separator(Element cell) {
            return cell.previousElementSibling() == null || isApart(cell) ? " " : " | ";
        }

        private static boolean isCell(Element element) {
            return element.normalName().equals("td") || element.normalName().equals("th");
        }

        private void leave(Element element) {
            if (element.normalName().equals("a")) {
                links--;
            }
            if (element.normalName().equals("br")) {
                lineBreak(element.parent());
            } else if (isApart(element)) {
                end(element);
            }
            int[] span = open.pop();
            if (span[1] > 0) {
                spans.put(element, new Span(span[0], blocks.size(), span[1]));
                if (!open.isEmpty()) {
                    open.peek()[1] += span[1];
                }
            }
        }

        /** One is a line's end, two are a paragraph's, where paragraphs are made that way. */
        private void lineBreak(Element within) {
            if (++breaks >= 2) {
                end(within);
            } else {
                text.append('\n');
            }
        }

        /** A table's cell is apart where the table lays out the page, and part of its row where it is a table. */
        private static boolean isApart(Element element) {
            return switch (element.normalName()) {
                case "td", "th" ->
                    element.children().stream()
                            .anyMatch(child ->
                                    child.isBlock() || child.normalName().equals("br"));
                case "br" -> false;
                default -> element.isBlock();
            };
        }

        private void end(Element within) {
            Block block = Block.of(within, text, linked);
            text.setLength(0);
            linked = 0;
            breaks = 0;
            if (!block.text().isEmpty()) {
                blocks.add(block);
                if (!open.isEmpty()) {
                    open.peek()[1] += block.weight();
                }
            }
        }
    }
}

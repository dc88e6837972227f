package io.bellwether.ingest.feed.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads XML that need not be well-formed. It never fails on syntax: tags that do not match are closed where their parent
 * ends, ampersands and angle brackets that begin nothing are text, HTML's entities are known, DOCTYPE and its declarations
 * are skipped and never honoured, and a document that breaks off counts as ended. Nothing is fetched.
 *
 * <p>One pass, time and memory linear in the document; at most {@value #MAX_ELEMENTS} elements, {@value #MAX_DEPTH} deep.
 */
public final class LenientXml {
    static final int MAX_ELEMENTS = 500_000;
    static final int MAX_DEPTH = 400;
    /** HTML's elements without an end tag, less those that are also the names of feed elements. */
    static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "area", "col");

    private static final int STEPS_BETWEEN_CLOCKS = 64;
    private static final String CDATA = "<![CDATA[";
    private static final String UNBOUND = "";
    private static final int MAX_ENDLESS_DECLARATIONS = 8;

    private final String source;
    private final Deadline deadline;
    private final Map<String, String> lowered = new HashMap<>();
    private final XmlElement document = new XmlElement("", "", null, Map.of());
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openNames = new HashMap<>();
    private final Map<String, Integer> lastPlaces = new HashMap<>();
    private int position;
    private int endlessDeclarations;
    private int elements;
    private int steps;

    /** An element whose end tag has not come, its name as the end tag will write it, and the prefixes bound inside it. */
    private record Open(XmlElement element, String written, Scope scope) {}

    /** What was found once for a prefix is kept, also that there is nothing: documents nest scopes to tire their readers. */
    private record Scope(Scope outer, Map<String, String> bound) {
        static String uri(Scope scope, String prefix) {
            if (scope == null) {
                return null;
            }
            String uri = scope.bound.get(prefix);
            for (Scope at = scope.outer; uri == null && at != null; at = at.outer) {
                uri = at.bound.get(prefix);
            }
            scope.bound.put(prefix, uri == null ? UNBOUND : uri);
            return uri == null || uri.equals(UNBOUND) ? null : uri;
        }
    }

    private LenientXml(String source, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    /**
     * Reads a document.
     *
     * @param source        the document, decoded
     * @param deadlineNanos the {@link System#nanoTime()} by which it must be read
     * @return a nameless element that holds whatever stood at the top
     * @throws TooMuchMarkup when a limit or the deadline is passed
     */
    public static XmlElement read(String source, long deadlineNanos) throws TooMuchMarkup {
        return read(source, Deadline.at(deadlineNanos));
    }

    /** Reads a document until a deadline; the rest as {@link #read(String, long)}. */
    public static XmlElement read(String source, Deadline deadline) throws TooMuchMarkup {
        return new LenientXml(source, deadline).read();
    }

    private XmlElement read() throws TooMuchMarkup {
        while (position < source.length()) {
            checkClock();
            int tag = source.indexOf('<', position);
            if (tag < 0) {
                text(position, source.length());
                break;
            }
            text(position, tag);
            position = tag;
            markup();
        }
        return document;
    }

    private void checkClock() throws TooMuchMarkup {
        if (++steps % STEPS_BETWEEN_CLOCKS == 0) {
            deadline.check();
        }
    }

    private void markup() throws TooMuchMarkup {
        char next = at(position + 1);
        if (next == '/' && isNameStart(at(position + 2))) {
            endTag();
        } else if (isNameStart(next)) {
            startTag();
        } else if (next == '?') {
            skipPast("?>");
        } else if (source.startsWith("<!--", position)) {
            skipPast("-->");
        } else if (source.regionMatches(true, position, CDATA, 0, CDATA.length())) {
            cdata();
        } else if (next == '!') {
            declaration();
        } else {
            current().add("<");
            position++;
        }
    }

    /** Comments and instructions; one that never ends is dropped up to its first {@code >}, so that the rest is read. */
    private void skipPast(String end) {
        int found = find(end, position + 2);
        if (found >= 0) {
            position = found + end.length();
        } else {
            skipTag();
        }
    }

    private void skipTag() {
        int close = find(">", position);
        position = close < 0 ? source.length() : close + 1;
    }

    /** Where it comes next, or -1. What is in no place behind is not looked for again and again. */
    private int find(String wanted, int from) {
        int last = lastPlaces.computeIfAbsent(wanted, source::lastIndexOf);
        return last < from ? -1 : source.indexOf(wanted, from);
    }

    /** CDATA that never ends stops where the element it stands in ends. */
    private void cdata() {
        int start = position + CDATA.length();
        int end = find("]]>", start);
        int next = end + 3;
        if (end < 0) {
            end = open.isEmpty() ? -1 : source.indexOf("</" + open.peek().written(), start);
            end = end < 0 ? source.length() : end;
            next = end;
        }
        if (end > start) {
            current().add(source.substring(start, end));
        }
        position = next;
    }

    /** Skips DOCTYPE with all it declares, honouring nothing. */
    private void declaration() {
        int end = endlessDeclarations < MAX_ENDLESS_DECLARATIONS ? declarationEnd() : -1;
        if (end >= 0) {
            position = end;
        } else {
            endlessDeclarations++;
            skipTag();
        }
    }

    /** -1 where it never ends. */
    private int declarationEnd() {
        int depth = 0;
        char quote = 0;
        for (int at = position + 2; at < source.length(); at++) {
            char c = source.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (depth > 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private void endTag() {
        int end = nameEnd(position + 2);
        String written = lower(source.substring(position + 2, end));
        while (end < source.length() && source.charAt(end) != '<' && source.charAt(end) != '>') {
            end++;
        }
        position = at(end) == '>' ? end + 1 : end;
        close(written);
    }

    /** Ends the innermost open element of that name with all that was left open inside it; nothing where none is open. */
    private void close(String written) {
        if (openNames.getOrDefault(written, 0) > 0) {
            String ended;
            do {
                ended = open.pop().written();
                openNames.merge(ended, -1, Integer::sum);
            } while (!ended.equals(written));
        }
    }

    private void startTag() throws TooMuchMarkup {
        int nameEnd = nameEnd(position + 1);
        String written = lower(source.substring(position + 1, nameEnd));
        Map<String, String> attributes = new LinkedHashMap<>(4);
        position = nameEnd;
        boolean empty = attributes(attributes);
        if (++elements > MAX_ELEMENTS) {
            throw new TooMuchMarkup("has more than " + MAX_ELEMENTS + " elements");
        }
        closeUnendedItem(written);
        Scope scope = scope(attributes);
        XmlElement element = element(written, attributes, scope);
        current().add(element);
        if (!empty && !VOID.contains(element.local()) && open.size() < MAX_DEPTH) {
            open.push(new Open(element, written, scope));
            openNames.merge(written, 1, Integer::sum);
        }
    }

    /** An item never holds an item: one that begins inside another shows that the other's end tag is missing. */
    private void closeUnendedItem(String written) {
        if (written.equals("item") || written.equals("entry")) {
            close(written);
        }
    }

    private Scope scope(Map<String, String> attributes) {
        Scope outer = open.isEmpty() ? null : open.peek().scope();
        Map<String, String> bound = null;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String key = attribute.getKey();
            if (key.startsWith("xmlns") && (key.length() == 5 || key.charAt(5) == ':')) {
                bound = bound == null ? new HashMap<>() : bound;
                bound.put(
                        key.length() == 5 ? "" : key.substring(6),
                        attribute.getValue().strip());
            }
        }
        return bound == null ? outer : new Scope(outer, bound);
    }

    private XmlElement element(String written, Map<String, String> attributes, Scope scope) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        String local = lower(written.substring(colon + 1));
        String name = lower(Namespaces.canonical(prefix, local, Scope.uri(scope, prefix)));
        return new XmlElement(name, local, current(), attributes.isEmpty() ? Map.of() : attributes);
    }

    /** Reads up to the end of the tag; true when it ends in {@code />}. */
    private boolean attributes(Map<String, String> attributes) {
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '>') {
                position++;
                return false;
            }
            if (c == '<') {
                return false;
            }
            if (c == '/' && at(position + 1) == '>') {
                position += 2;
                return true;
            }
            if (isNameStart(c)) {
                attribute(attributes);
            } else {
                position++;
            }
        }
        return false;
    }

    private void attribute(Map<String, String> attributes) {
        int end = nameEnd(position);
        String name = lower(source.substring(position, end));
        position = skipSpace(end);
        String value = "";
        if (at(position) == '=') {
            position = skipSpace(position + 1);
            value = value();
        }
        attributes.putIfAbsent(name, value);
    }

    private String value() {
        char quote = at(position);
        int start = position;
        int end;
        if (quote == '"' || quote == '\'') {
            start++;
            end = find(quote == '"' ? "\"" : "'", start);
            end = end < 0 ? endOfUnquoted(start) : end;
            position = Math.min(end + (at(end) == quote ? 1 : 0), source.length());
        } else {
            end = endOfUnquoted(start);
            position = end;
        }
        return CharacterReferences.resolve(source.substring(start, end));
    }

    private int endOfUnquoted(int start) {
        int end = start;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end)) && source.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private void text(int start, int end) {
        if (end > start && !open.isEmpty()) {
            current().add(CharacterReferences.resolve(source.substring(start, end)));
        }
    }

    private XmlElement current() {
        return open.isEmpty() ? document : open.peek().element();
    }

    private char at(int index) {
        return index < source.length() ? source.charAt(index) : 0;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < source.length() && isNamePart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private int skipSpace(int start) {
        int at = start;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
    }

    /** Lower case; the few names of a document are kept once. */
    private String lower(String name) {
        return lowered.computeIfAbsent(name, key -> key.toLowerCase(Locale.ROOT));
    }
}

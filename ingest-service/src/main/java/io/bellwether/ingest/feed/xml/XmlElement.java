package io.bellwether.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a document as {@link LenientXml} read it: text and elements in the order they were written. */
public final class XmlElement {
    private final String name;
    private final String local;
    private final XmlElement parent;
    private final Map<String, String> attributes;
    private final List<Object> children = new ArrayList<>(2);

    XmlElement(String name, String local, XmlElement parent, Map<String, String> attributes) {
        this.name = name;
        this.local = local;
        this.parent = parent;
        this.attributes = attributes;
    }

    void add(Object child) {
        children.add(child);
    }

    /** Lower case, with the well-known prefix of its namespace: {@code dc:creator}; RSS's own have none. */
    public String name() {
        return name;
    }

    /** Lower case, without prefix. */
    public String local() {
        return local;
    }

    /** Null for the document itself. */
    public XmlElement parent() {
        return parent;
    }

    /** The attribute's value by its lower-case name as written, {@code xml:base} say. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The attribute of this element or of the nearest element around it that has it. */
    public Optional<String> inherited(String attribute) {
        for (XmlElement element = this; element != null; element = element.parent) {
            String value = element.attributes.get(attribute);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The child elements, in order. */
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The child elements of that name, in order. */
    public Stream<XmlElement> elements(String wanted) {
        // Readers ask every entry for dozens of names it does not have.
        return has(wanted) ? elements().filter(child -> child.name.equals(wanted)) : Stream.empty();
    }

    private boolean has(String wanted) {
        for (Object child : children) {
            if (child instanceof XmlElement element && element.name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any child is an element. */
    public boolean hasElements() {
        return children.stream().anyMatch(XmlElement.class::isInstance);
    }

    /** All text below, entities and CDATA resolved once, white space as written. */
    public String text() {
        if (children.size() == 1 && children.getFirst() instanceof String only) {
            return only;
        }
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder text) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                element.appendText(text);
            } else {
                text.append((String) child);
            }
        }
    }

    /** The markup between the tags, as HTML: prefixes dropped, text escaped. */
    public String innerMarkup() {
        StringBuilder markup = new StringBuilder();
        appendChildren(markup);
        return markup.toString();
    }

    private void appendChildren(StringBuilder markup) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                element.appendTo(markup);
            } else {
                markup.append(Escape.html((String) child));
            }
        }
    }

    private void appendTo(StringBuilder markup) {
        markup.append('<').append(local);
        attributes.forEach((key, value) -> {
            if (!key.startsWith("xmlns")) {
                markup.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(Escape.html(value))
                        .append('"');
            }
        });
        markup.append('>');
        appendChildren(markup);
        if (!LenientXml.VOID.contains(local)) {
            markup.append("</").append(local).append('>');
        }
    }
}

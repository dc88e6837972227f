package io.bellwether.local.newsroom;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document in UTF-8; escaping is the platform's. */
final class Xml {
    /** The part that writes what is in the document. */
    @FunctionalInterface
    interface Body {
        void write(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** The bytes of a document with its declaration. */
    static byte[] document(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            body.write(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
        return out.toByteArray();
    }

    /** An element with attributes, given as name, value, name, value, and what is in it. */
    void element(String name, Body body, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeStartElement(name);
        attributes(attributes);
        body.write(this);
        writer.writeEndElement();
    }

    /** An element that holds text; not written where the text is null. */
    void text(String name, String text, String... attributes) throws XMLStreamException {
        if (text != null) {
            element(name, xml -> xml.writer.writeCharacters(text), attributes);
        }
    }

    /** An element that holds markup in a CDATA section. */
    void cdata(String name, String markup) throws XMLStreamException {
        element(name, xml -> xml.writer.writeCData(markup));
    }

    /** An element that holds nothing. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}

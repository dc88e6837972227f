package io.bellwether.local.up;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Two OPML documents in one. */
final class OpmlMerge {
    private OpmlMerge() {}

    /** @throws IllegalArgumentException when the document is no OPML */
    static void check(String opml) {
        body(parse(opml));
    }

    /** The outlines of both, those of {@code first} first. */
    static String merged(String first, String second) {
        Document target = parse(first);
        Element body = body(target);
        for (Node node = body(parse(second)).getFirstChild(); node != null; node = node.getNextSibling()) {
            body.appendChild(target.importNode(node, true));
        }
        return written(target);
    }

    private static Element body(Document document) {
        Element root = document.getDocumentElement();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equalsIgnoreCase("body")) {
                return element;
            }
        }
        throw new IllegalArgumentException("no body");
    }

    private static Document parse(String opml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // A list of feeds declares nothing and includes nothing.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(opml)));
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Document document) {
        try {
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The default prints to the terminal. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

package dk.digit.platform.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// HTML as a tree. Nothing outside the text is read: no document type, no entities of its own.
final class Markup {

    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!DOCTYPE html>", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    static Document parse(String html) {
        var text = DOCTYPE.matcher(html).replaceFirst("");
        try {
            var document = builder().parse(new InputSource(new StringReader(text)));
            if (!"html".equals(document.getDocumentElement().getTagName()) || find(document, "body") == null) {
                throw new BrokenMarkup("an html element with a body is needed");
            }
            return document;
        } catch (SAXParseException e) {
            var where = "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
            throw new BrokenMarkup("not well-formed at " + where + ": " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new BrokenMarkup("cannot be read: " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder;
    }

    /// The first element of that name, or null.
    static @Nullable Element find(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return found.getLength() == 0 ? null : (Element) found.item(0);
    }

    static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static List<Element> children(Element parent) {
        var elements = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static boolean hasClass(Element element, String name) {
        return (" " + element.getAttribute("class") + " ").contains(" " + name + " ");
    }

    /// A new last child of that name with that text.
    static Element add(Node parent, String name, String text) {
        var document = parent instanceof Document d ? d : parent.getOwnerDocument();
        var element = document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
        element.setTextContent(text);
        parent.appendChild(element);
        return element;
    }

    /// Its text with runs of white space made one blank.
    static String text(Element element) {
        return element.getTextContent().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

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

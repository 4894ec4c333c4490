package org.mitoscore.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read back by a strict parser, to ask what is in it. */
final class Page {
    private final Element root;

    private Page(Element root) {
        this.root = root;
    }

    static Page parse(String html) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
            return new Page(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
        }
    }

    /** Every element of a tag. */
    List<Element> all(String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Every element of a tag whose class attribute holds a word. */
    List<Element> all(String tag, String cssClass) {
        return all(tag).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(cssClass))
                .toList();
    }

    /** The section of an id, as a page of its own. */
    Page section(String id) {
        return all("section").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .map(Page::new)
                .orElseThrow(() -> new AssertionError("no section " + id));
    }

    String text() {
        return root.getTextContent();
    }
}

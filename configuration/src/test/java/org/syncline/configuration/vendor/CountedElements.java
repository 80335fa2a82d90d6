package org.syncline.configuration.vendor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.syncline.configuration.vendor.source.SourceFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How many elements a file has, counted by other parsers than the importer's: of XML each element and each attribute,
/// of JSON the document, each property but for arrays, and each item of an array.
final class CountedElements {

    private CountedElements() {}

    static int of(SourceFile file) {
        try {
            return file.name().toLowerCase(Locale.ROOT).endsWith(".xml") ? xml(file.octets()) : json(file.octets());
        } catch (Exception unreadable) {
            throw new IllegalStateException(file.name(), unreadable);
        }
    }

    private static int xml(byte[] octets) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return xml(factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(octets))
                .getDocumentElement());
    }

    private static int xml(Element element) {
        int count = 1;
        for (int each = 0; each < element.getAttributes().getLength(); each++) {
            boolean declares = element.getAttributes().item(each).getNodeName().startsWith("xmlns");
            count += declares ? 0 : 1;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            count += child instanceof Element inside ? xml(inside) : 0;
        }
        return count;
    }

    private static int json(byte[] octets) {
        return json(JsonMapper.shared().readTree(new String(octets, StandardCharsets.UTF_8)));
    }

    private static int json(JsonNode node) {
        int count = 1;
        for (var property : node.properties()) {
            count += property.getValue().isArray() ? items(property.getValue()) : json(property.getValue());
        }
        if (node.isArray()) {
            count += items(node);
        }
        return count;
    }

    /// An array without items counts as one.
    private static int items(JsonNode array) {
        int count = array.isEmpty() ? 1 : 0;
        for (var item : array) {
            count += json(item);
        }
        return count;
    }
}

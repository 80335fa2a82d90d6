package org.syncline.configuration.vendor.source;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.syncline.configuration.Place;

/// Reads XML. A document type is refused wherever it comes from, and nothing outside of the file is ever looked at.
final class XmlSource {

    private final String file;
    private final Limits limits;
    private final Nursery nursery;

    private XmlSource(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.nursery = new Nursery(limits);
    }

    static Element read(String file, String text, Limits limits) {
        return new XmlSource(file, limits).root(text);
    }

    private Element root(String text) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                while (reader.hasNext()) {
                    take(reader, reader.next());
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw new UnreadableSourceException(
                    place(malformed.getLocation()), "This is no well-formed XML: " + reason(malformed));
        }
        return nursery.root().orElseThrow(() -> new IllegalStateException("XML without a root was accepted"));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("it refers to something outside of the file");
        });
        return factory;
    }

    private void take(XMLStreamReader reader, int event) {
        var place = place(reader.getLocation());
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader, place);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> nursery.text(place, reader.getText());
            case XMLStreamConstants.END_ELEMENT -> nursery.end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableSourceException(
                        place, "A document type and entities are not read. No real export has them.");
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void begin(XMLStreamReader reader, Place place) {
        if (reader.getAttributeCount() > limits.attributes()) {
            throw new UnreadableSourceException(
                    place,
                    "An element has more than %d attributes. No real export has that.".formatted(limits.attributes()));
        }
        nursery.begin(place, reader.getLocalName());
        for (int each = 0; each < reader.getAttributeCount(); each++) {
            nursery.leaf(place, reader.getAttributeLocalName(each), reader.getAttributeValue(each));
        }
    }

    private Place place(Location location) {
        return Optional.ofNullable(location)
                .map(known -> new Place(file, Math.max(1, known.getLineNumber()), Math.max(1, known.getColumnNumber())))
                .orElse(new Place(file, 1, 1));
    }

    /// The parser's words without its own place in front of them.
    private static String reason(XMLStreamException malformed) {
        var message = Optional.ofNullable(malformed.getMessage()).orElse("no reason given");
        return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9)
                .lines()
                .findFirst()
                .orElse("no reason given");
    }
}

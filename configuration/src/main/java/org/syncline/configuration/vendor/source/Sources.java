package org.syncline.configuration.vendor.source;

import org.syncline.configuration.Place;

/// Reads a file of a stranger, whichever of the two notations it is in.
public final class Sources {

    private Sources() {}

    /// @throws UnreadableSourceException if it is not well formed, or larger than the limits
    public static Element read(SourceFile file, Limits limits) {
        if (file.octets().length > limits.octets()) {
            throw new UnreadableSourceException(
                    new Place(file.name(), 1, 1),
                    "The file has %d octets, and at most %d are read."
                            .formatted(file.octets().length, limits.octets()));
        }
        var text = Decoding.text(file);
        var begin = text.stripLeading();
        if (begin.isEmpty()) {
            throw new UnreadableSourceException(new Place(file.name(), 1, 1), "The file is empty.");
        }
        return switch (begin.charAt(0)) {
            case '<' -> XmlSource.read(file.name(), text, limits);
            case '{', '[' -> JsonSource.read(file.name(), text, limits);
            default ->
                throw new UnreadableSourceException(
                        new Place(file.name(), 1, 1),
                        "The file is neither XML nor JSON. Name the exported file itself.");
        };
    }
}

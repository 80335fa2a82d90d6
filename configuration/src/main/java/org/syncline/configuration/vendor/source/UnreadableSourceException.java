package org.syncline.configuration.vendor.source;

import org.syncline.configuration.Place;

/// A file is not well formed, or larger than we read. Nothing of it is used.
public final class UnreadableSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    UnreadableSourceException(Place place, String message) {
        super(place + ": " + message);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}

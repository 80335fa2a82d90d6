package org.syncline.server.rest;

/// What a program sends along as If-Match: which state of a thing it has seen.
final class ETag {

    private ETag() {}

    /// The digest in it; empty: it was not said.
    static String read(String header) {
        return header.strip().replaceFirst("^W/", "").replace("\"", "");
    }
}

package org.syncline.configuration.vendor.source;

/// What a file may have at most. The usual limits are several times what the largest real export has.
///
/// @param octets of one file
/// @param depth of nested elements
/// @param elements of one file; attributes of XML count
/// @param text characters of one element
/// @param attributes of one element
/// @param name characters of a name
public record Limits(int octets, int depth, int elements, int text, int attributes, int name) {

    public static final Limits USUAL = new Limits(16 << 20, 32, 500_000, 64 << 10, 32, 256);
}

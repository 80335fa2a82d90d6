package org.syncline.configuration.vendor.source;

/// A file as somebody gave it to us.
///
/// @param name what messages call it
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record SourceFile(String name, byte[] octets) {}

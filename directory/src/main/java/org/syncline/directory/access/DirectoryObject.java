package org.syncline.directory.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/// An object as plain data, for those who look at the directory from inside its process.
///
/// @param attributes by name, in the schema's spelling, regardless of case
public record DirectoryObject(String dn, SortedMap<String, List<byte[]>> attributes) {

    public List<String> texts(String attribute) {
        return attributes.getOrDefault(attribute, List.of()).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    /// The first value, or nothing.
    public String text(String attribute) {
        return texts(attribute).stream().findFirst().orElse("");
    }
}

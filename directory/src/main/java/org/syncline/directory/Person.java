package org.syncline.directory;

import java.util.List;
import java.util.SortedMap;

/// One entry of a sample organization, as plain data.
public record Person(String dn, SortedMap<String, List<String>> attributes) {

    /// The one value of an attribute, or nothing.
    public String text(String attribute) {
        return attributes.getOrDefault(attribute, List.of("")).getFirst();
    }
}

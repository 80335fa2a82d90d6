package org.syncline.directory.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.directory.schema.DirectorySchema;

/// The attributes that a search asks for.
///
/// @param all whether it wants every attribute that is not constructed
/// @param constructed lower-case names of those that are computed only when asked for
record Selection(boolean all, List<Wanted> named, Set<String> constructed) {

    private static final Set<String> CONSTRUCTED =
            Set.of("parentguid", "canonicalname", "createtimestamp", "modifytimestamp", "subschemasubentry");

    static Selection of(DirectorySchema schema, List<String> attributes) {
        return new Selection(
                attributes.isEmpty() || attributes.contains("*"),
                attributes.stream()
                        .flatMap(text -> Wanted.parse(schema, text).stream())
                        .filter(wanted -> !wanted.type().secret())
                        .toList(),
                attributes.stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(CONSTRUCTED::contains)
                        .collect(Collectors.toSet()));
    }

    boolean names(String key) {
        return all || named.stream().anyMatch(wanted -> wanted.type().key().equals(key));
    }
}

package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which objects an engine that went wrong must not touch.
///
/// @param attributes what must be known of an object to say so
/// @param why why nothing is written to it, as in `it is …`; empty if it may be
/// @param remedy what helps if it is meant, as a sentence
public record WriteProtection(List<String> attributes, Function<Entry, Optional<String>> why, String remedy) {

    public WriteProtection {
        attributes = List.copyOf(attributes);
    }
}

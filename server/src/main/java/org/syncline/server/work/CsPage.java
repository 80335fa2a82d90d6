package org.syncline.server.work;

import java.util.List;
import java.util.SequencedMap;

/// One CS object as an operator looks at it.
///
/// @param layers the names of the states that are shown, in order
/// @param attributes for each attribute its values in each of those states
/// @param mvObject the public id of the MV object it is joined to; empty: none
/// @param claims by which rules
/// @param why why it is, or is not, in the other connected systems, in words
public record CsPage(
        String id,
        String connector,
        String dn,
        String anchor,
        String state,
        String pendingImport,
        String pendingExport,
        String mvObject,
        List<String> claims,
        List<String> errors,
        List<String> layers,
        SequencedMap<String, List<List<String>>> attributes,
        String why) {

    public CsPage {
        claims = List.copyOf(claims);
        errors = List.copyOf(errors);
        layers = List.copyOf(layers);
    }

    /// Whether the values of an attribute differ from one state to the other.
    public boolean changes(String attribute) {
        return attributes.getOrDefault(attribute, List.of()).stream().distinct().count() > 1;
    }
}

package org.syncline.configuration.vendor;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.RunProfile;

/// A connector of an export, as far as it has a counterpart here (engine.md 2.1).
///
/// @param category what kind of connected system it is for, in the export's words
/// @param parameters what rules can read of it, and how it is reached
/// @param objectTypes selected for all partitions; partitions may select more
/// @param attributes the attribute inclusion list
/// @param schema the element with the schema, if the export has it
record VendorConnector(
        Element source,
        ConnectorId id,
        String name,
        Kind kind,
        String category,
        SortedMap<String, String> parameters,
        List<Domain> partitions,
        List<Element> objectTypes,
        List<Element> attributes,
        List<RunProfile> profiles,
        Optional<Element> schema) {

    enum Kind {
        DIRECTORY,
        CLOUD,
        OTHER
    }

    /// A partition.
    ///
    /// @param guid empty if the export does not say
    record Domain(
            Element source,
            String guid,
            String dn,
            boolean selected,
            List<Element> objectTypes,
            List<Element> included,
            List<Element> excluded,
            SortedMap<String, String> parameters) {}

    String subject() {
        return subject(name);
    }

    static String subject(String name) {
        return "Connector '" + name + "'";
    }

    List<Domain> selected() {
        return partitions.stream().filter(Domain::selected).toList();
    }
}

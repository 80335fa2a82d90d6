package org.syncline.directory.schema;

import java.util.List;
import java.util.Optional;

/// A class of objects as the schema tables describe it, without what it inherits.
///
/// @param cn its name as a schema object, which is also what `objectCategory` names
/// @param kind 1 structural, 2 abstract, 3 auxiliary
/// @param rdn the attribute that names objects of the class; none if inherited
/// @param category the class that stands in `objectCategory`
public record ObjectClass(
        String name,
        String cn,
        int kind,
        String superior,
        Optional<String> rdn,
        String category,
        List<String> auxiliaries,
        List<String> must,
        List<String> may) {}

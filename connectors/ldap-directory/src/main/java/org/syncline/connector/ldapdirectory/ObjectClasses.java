package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassType;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The structural classes of a directory, each with those above it (RFC 4512 2.4.2).
final class ObjectClasses {

    private final Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ObjectClasses(Schema subschema) {
        for (var one : subschema.getObjectClasses()) {
            if (one.getObjectClassType(subschema) == ObjectClassType.STRUCTURAL) {
                var line = line(one, subschema);
                for (var name : one.getNames()) {
                    lines.put(name, line);
                }
            }
        }
    }

    /// The class and those above it, `top` last; empty if it is no structural class. An object that says several is of
    /// the one with the longest line.
    Optional<List<String>> line(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    private static List<String> line(ObjectClassDefinition from, Schema subschema) {
        var line = new ArrayList<String>();
        var next = from;
        while (next != null && !line.contains(next.getNameOrOID())) {
            line.add(next.getNameOrOID());
            var above = next.getSuperiorClasses();
            next = above.length == 0 ? null : subschema.getObjectClass(above[0]);
        }
        return List.copyOf(line);
    }
}

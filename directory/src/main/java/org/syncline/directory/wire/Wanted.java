package org.syncline.directory.wire;

import com.unboundid.ldap.sdk.Attribute;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.directory.schema.AttributeType;
import org.syncline.directory.schema.DirectorySchema;

/// An attribute that a search asks for, and the part of its values (MS-ADTS 3.1.1.3.1.3.3).
///
/// @param ranged whether a part was asked for
/// @param last the last value wanted; [Integer#MAX_VALUE] for `*`
record Wanted(AttributeType type, boolean ranged, int first, int last) {

    private static final Pattern RANGE = Pattern.compile(";range=(\\d{1,9})-(\\d{1,9}|\\*)", Pattern.CASE_INSENSITIVE);

    static Wanted all(AttributeType type) {
        return new Wanted(type, false, 0, Integer.MAX_VALUE);
    }

    static Optional<Wanted> parse(DirectorySchema schema, String text) {
        var range = RANGE.matcher(text);
        var ranged = range.find();
        return schema.attribute(Attribute.getBaseName(text))
                .map(type -> ranged
                        ? new Wanted(type, true, Integer.parseInt(range.group(1)), last(range.group(2)))
                        : all(type));
    }

    private static int last(String text) {
        return text.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
}

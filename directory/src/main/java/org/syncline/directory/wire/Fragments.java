package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import java.util.Arrays;
import java.util.List;
import org.syncline.directory.schema.Kind;

/// The pieces of a substring filter: `initial*any*any*final`.
final class Fragments {

    private final Kind kind;
    private final String first;
    private final List<String> middle;
    private final String last;

    Fragments(Kind kind, Filter filter) {
        this.kind = kind;
        this.first = filter.getRawSubInitialValue() == null ? "" : kind.key(filter.getRawSubInitialValue());
        this.middle = Arrays.stream(filter.getRawSubAnyValues()).map(kind::key).toList();
        this.last = filter.getRawSubFinalValue() == null ? "" : kind.key(filter.getRawSubFinalValue());
    }

    boolean match(ASN1OctetString value) {
        var text = kind.key(value);
        if (!text.startsWith(first)) {
            return false;
        }
        int at = first.length();
        for (var fragment : middle) {
            var found = text.indexOf(fragment, at);
            if (found < 0) {
                return false;
            }
            at = found + fragment.length();
        }
        return text.length() - last.length() >= at && text.endsWith(last);
    }
}

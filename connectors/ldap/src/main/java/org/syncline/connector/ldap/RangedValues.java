package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncline.connector.ConnectorException;

/// The values of an attribute that a server hands out in pieces: `member;range=0-1499`.
public final class RangedValues {

    private static final String RANGE = "range=";
    private static final String THE_END = "*";

    private final LdapSession session;

    public RangedValues(LdapSession session) {
        this.session = session;
    }

    /// All values of the attribute, read on where the entry holds only the first of them.
    ///
    /// @throws ConnectorException if they cannot be read to the end
    public List<byte[]> of(SearchResultEntry entry, String attribute) {
        var plain = entry.getAttribute(attribute);
        if (plain != null && plain.size() > 0) {
            return List.of(plain.getValueByteArrays());
        }
        var piece = piece(entry, attribute);
        var values = new ArrayList<byte[]>();
        while (piece.isPresent()) {
            values.addAll(Arrays.asList(piece.get().getValueByteArrays()));
            var last = last(piece.get());
            piece = last.equals(THE_END)
                    ? Optional.empty()
                    : Optional.of(from(Long.parseLong(last) + 1, entry.getDN(), attribute));
        }
        return values;
    }

    /// Whether any attribute of the entry is a piece of one, so that the rest of it is to be asked for.
    static boolean anyIn(SearchResultEntry entry) {
        for (var attribute : entry.getAttributes()) {
            if (attribute.getName().indexOf(';') >= 0) {
                return true;
            }
        }
        return false;
    }

    /// An entry that vanished between two pieces would look like one with fewer values, so it is an error.
    private Attribute from(long first, String dn, String attribute) {
        var doing = "reading the values of " + attribute + " of " + dn;
        var entry = session.entry(doing, dn, attribute + ";" + RANGE + first + "-" + THE_END)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.SEARCH,
                        "%s was moved or deleted while its values of %s were read. Run the step again."
                                .formatted(dn, attribute)));
        return piece(entry, attribute)
                .filter(piece -> range(piece).orElse("").startsWith(first + "-"))
                .orElseThrow(() -> broken(first, dn, attribute));
    }

    /// Fewer values than there are would look like removed ones.
    private ConnectorException broken(long first, String dn, String attribute) {
        return new ConnectorException(
                ConnectorException.Reason.SEARCH,
                ("%s does not hand out the values of %s of %s from number %d on, so they are not complete. "
                                + "Run the step again, or read from another server.")
                        .formatted(session.server(), attribute, dn, first));
    }

    private static Optional<Attribute> piece(SearchResultEntry entry, String name) {
        return entry.getAttributes().stream()
                .filter(attribute ->
                        range(attribute).isPresent() && attribute.getBaseName().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String last(Attribute piece) {
        var range = range(piece).orElse(THE_END);
        return range.substring(range.indexOf('-') + 1);
    }

    /// `0-1499` or `1500-*`.
    private static Optional<String> range(Attribute attribute) {
        if (attribute.getName().indexOf(';') < 0) {
            return Optional.empty();
        }
        return attribute.getOptions().stream()
                .map(option -> option.toLowerCase(Locale.ROOT))
                .filter(option -> option.startsWith(RANGE))
                .map(option -> option.substring(RANGE.length()))
                .findFirst();
    }
}

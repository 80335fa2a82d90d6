package org.syncline.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.Values;

/// By what an operator finds an object: folded in Java, never by the database's collation.
record FindRow(short space, long id, String name, String upn, String mail, String account) {

    static final BulkTable<FindRow> TABLE = new BulkTable<>(
            "find", List.of("space", "id"), List.of(), List.of("name", "upn", "mail", "account"), (row, out) -> {
                out.number(row.space);
                out.number(row.id);
                out.text(row.name);
                out.text(row.upn);
                out.text(row.mail);
                out.text(row.account);
            });

    private static final List<AttributeName> NAME = names("displayName", "cn", "name");
    private static final List<AttributeName> UPN = names("userPrincipalName");
    private static final List<AttributeName> MAIL = names("mail");
    private static final List<AttributeName> ACCOUNT = names("sAMAccountName", "accountName", "uid");

    /// The attributes that such a row is made from.
    static final List<AttributeName> ATTRIBUTES =
            Stream.of(NAME, UPN, MAIL, ACCOUNT).flatMap(List::stream).toList();

    /// Longer ones do not fit an index, and nobody types them.
    private static final int LONGEST = 200;

    static FindRow of(short space, long id, Map<AttributeName, Values> attributes) {
        return new FindRow(
                space,
                id,
                first(attributes, NAME),
                first(attributes, UPN),
                first(attributes, MAIL),
                first(attributes, ACCOUNT));
    }

    /// Nothing to find it by, no row.
    Map<Long, FindRow> asMap() {
        return name.isEmpty() && upn.isEmpty() && mail.isEmpty() && account.isEmpty() ? Map.of() : Map.of(id, this);
    }

    private static String first(Map<AttributeName, Values> attributes, List<AttributeName> names) {
        for (var name : names) {
            var values = attributes.getOrDefault(name, Values.NONE);
            if (!values.isEmpty()) {
                return folded(values.first().toString());
            }
        }
        return "";
    }

    private static List<AttributeName> names(String... texts) {
        return Stream.of(texts).map(AttributeName::new).toList();
    }

    /// The ids of a space, from the bound `after` on, that begin like a bound [#prefix] pattern in one of the columns.
    ///
    /// One condition, so that the database may choose: what few begin with it finds by the indexes of the
    /// columns, what many begin with it finds on its way through the ids, and stops when the page is full.
    static String beginning(short space, String parameter) {
        return Stream.of("name", "upn", "mail", "account")
                .map(column -> column + " <> '' AND " + column + " LIKE :" + parameter)
                .collect(Collectors.joining(
                        " OR ", "SELECT id FROM find WHERE space = " + space + " AND id > :after AND (", ")"));
    }

    static String prefix(String text) {
        return folded(text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    static String folded(String text) {
        var folded = CaseFold.of(text).replace("\0", "");
        return folded.substring(0, Math.min(folded.length(), LONGEST));
    }
}

package org.syncline.core.expression;

import java.util.Locale;
import java.util.regex.Pattern;
import org.syncline.core.function.Term;

/// Takes braces and upper case from a GUID, so that `%Connector.ID%` compares with each way to write it (rules.md R20).
final class GuidText {

    private static final Pattern GUID = Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    private GuidText() {}

    static Code plain(Code code) {
        return frame -> plain(code.run(frame));
    }

    private static Term plain(Term term) {
        return switch (term) {
            case Term.Text(var text) -> Term.of(plain(text));
            case Term.Many(var terms) ->
                new Term.Many(terms.stream().map(GuidText::plain).toList());
            case Term other -> other;
        };
    }

    private static String plain(String text) {
        var guid = GUID.matcher(text);
        return guid.matches() ? guid.group(1).toLowerCase(Locale.ROOT) : text;
    }
}

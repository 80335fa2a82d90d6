package org.syncline.configuration.vendor;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.configuration.vendor.source.Element;

/// A named value of a connector, a partition or the server.
record Parameter(Element source, String name, String value) {

    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|credential)s?$");

    /// All within an element but for secrets, at any depth: `<parameter name="…">value</parameter>`, or name and value
    /// in JSON.
    static Stream<Parameter> all(Element around) {
        var name = around.text("name");
        if (SECRET.matcher(name).find()) {
            return Stream.of();
        }
        if (!name.isEmpty() && (around.is("parameter") || around.child("value").isPresent())) {
            var value = around.child("value").map(Element::text).orElse(around.text());
            return Stream.of(new Parameter(around, name, value.strip()));
        }
        return around.children().stream().flatMap(Parameter::all);
    }

    /// Elements at any depth that are called like the parameter they hold.
    static Stream<Parameter> named(Element around, String... names) {
        return Stream.concat(
                Arrays.stream(names)
                        .filter(around::is)
                        .map(name -> new Parameter(around, name, around.text().strip())),
                around.children().stream().flatMap(child -> named(child, names)));
    }
}

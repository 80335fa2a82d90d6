package org.syncline.configuration.vendor.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.configuration.Place;

/// A named piece of a file: an element or an attribute of XML; a property or an item of an array of JSON, which is
/// called like its property.
///
/// @param place where its content begins
/// @param text its own text, without that of its children
/// @param children in the order of the file, attributes first
public record Element(Place place, String name, String text, List<Element> children) {

    public Element {
        children = List.copyOf(children);
    }

    /// Whether it is called one of these, whatever the case and without hyphens and underscores.
    public boolean is(String... names) {
        return Arrays.asList(names).contains(folded(name));
    }

    public Optional<Element> child(String... names) {
        return children(names).findFirst();
    }

    public Stream<Element> children(String... names) {
        return children.stream().filter(each -> each.is(names));
    }

    /// The text of a child, without the blanks around it; empty if there is none.
    public String text(String... names) {
        return child(names).map(each -> each.text().strip()).orElse("");
    }

    /// How many elements it is, itself included.
    public int size() {
        return 1 + children.stream().mapToInt(Element::size).sum();
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}

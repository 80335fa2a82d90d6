package org.syncline.configuration.vendor.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.syncline.configuration.Place;

/// Grows a tree from the events of a parser, and holds each event against the limits.
final class Nursery {

    private final Limits limits;
    private final Deque<Growing> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();
    private int elements;

    Nursery(Limits limits) {
        this.limits = limits;
    }

    private record Growing(Place place, String name, StringBuilder text, List<Element> children) {}

    void begin(Place place, String name) {
        refuse(open.size() >= limits.depth(), place, "is nested deeper than %d levels", limits.depth());
        refuse(++elements > limits.elements(), place, "has more than %d elements", limits.elements());
        refuse(name.length() > limits.name(), place, "has a name of more than %d characters", limits.name());
        open.push(new Growing(place, name, new StringBuilder(), new ArrayList<>()));
    }

    void text(Place place, String more) {
        var growing = open.peek();
        if (growing != null) {
            refuse(
                    growing.text().length() + more.length() > limits.text(),
                    place,
                    "has a text of more than %d characters",
                    limits.text());
            growing.text().append(more);
        }
    }

    void end() {
        var grown = open.pop();
        var element = new Element(grown.place(), grown.name(), grown.text().toString(), grown.children());
        var parent = open.peek();
        if (parent == null) {
            root = Optional.of(element);
        } else {
            parent.children().add(element);
        }
    }

    void leaf(Place place, String name, String text) {
        begin(place, name);
        text(place, text);
        end();
    }

    Optional<Element> root() {
        return root;
    }

    private static void refuse(boolean tooMuch, Place place, String what, int limit) {
        if (tooMuch) {
            throw new UnreadableSourceException(
                    place,
                    "The file " + what.formatted(limit) + ". No real export has that; look at where it is from.");
        }
    }
}

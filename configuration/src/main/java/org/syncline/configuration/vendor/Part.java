package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.syncline.configuration.vendor.source.Element;

/// An element whose children are asked for one by one. At the end, what nobody has asked for is noted as unknown.
final class Part {

    private static final String UNKNOWN = "The element <%s> is not known here, and was not taken over.";
    private static final String TWICE = "<%s> stands here several times; the first one counts.";

    private final Element element;
    private final Ledger ledger;
    private final Set<Element> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> names = new ArrayList<>();

    Part(Element element, Ledger ledger) {
        this.element = element;
        this.ledger = ledger;
    }

    Element element() {
        return element;
    }

    Part of(Element child) {
        return new Part(child, ledger);
    }

    Optional<Element> find(String... called) {
        names.addAll(Arrays.asList(called));
        var found = element.child(called);
        found.ifPresent(asked::add);
        return found;
    }

    List<Element> all(String... called) {
        var found = element.children(called).toList();
        asked.addAll(found);
        return found;
    }

    /// The text without blanks around it; nothing if there is none.
    Optional<String> text(String... called) {
        return find(called).map(found -> found.text().strip()).filter(text -> !text.isEmpty());
    }

    boolean flag(String... called) {
        return text(called)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }

    Optional<UUID> guid(String... called) {
        return text(called).flatMap(Part::guid);
    }

    /// A GUID with or without braces.
    static Optional<UUID> guid(String text) {
        var plain = text.strip().replaceAll("^\\{|}$", "");
        return plain.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(plain))
                : Optional.empty();
    }

    /// What is known and has no bearing here.
    void unneeded(String subject, String why, String... called) {
        all(called).forEach(each -> ledger.note(each, subject, Fate.NOT_NEEDED, why));
    }

    void note(String subject, Fate fate, String why) {
        ledger.note(element, subject, fate, why);
    }

    void note(Element child, String subject, Fate fate, String why) {
        ledger.note(child, subject, fate, why);
    }

    void close(String subject) {
        element.children().stream().filter(child -> !asked.contains(child)).forEach(child -> {
            boolean twice = child.is(names.toArray(String[]::new));
            ledger.note(child, subject, Fate.NOT_POSSIBLE, (twice ? TWICE : UNKNOWN).formatted(child.name()));
        });
    }
}

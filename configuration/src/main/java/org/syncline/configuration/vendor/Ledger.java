package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.configuration.vendor.source.Element;

/// Keeps account of every element: a note on an element answers for it and for all within it, but for what has a note
/// of its own. So nothing is dropped without a word.
final class Ledger {

    private static final String UNSEEN = "This says nothing that is known here. Look whether you need it.";

    private final IdentityHashMap<Element, List<Note>> notes = new IdentityHashMap<>();

    private record Note(String subject, Fate fate, String why) {}

    private record Same(String subject, Fate fate, String why) {}

    void note(Element element, String subject, Fate fate, String why) {
        notes.computeIfAbsent(element, _ -> new ArrayList<>()).add(new Note(subject, fate, why));
    }

    /// What was noted is not so after all; something else has to be noted then.
    void withdraw(Element element, Fate fate) {
        notes.getOrDefault(element, List.of()).removeIf(note -> note.fate() == fate);
    }

    /// All that was noted, in the order of the files; what is said several times is said once.
    List<Entry> settle(List<Element> roots) {
        var entries = new LinkedHashMap<Same, Entry>();
        for (var root : roots) {
            if (!notes.containsKey(root)) {
                note(root, "File " + root.place().file(), Fate.NOT_POSSIBLE, UNSEEN);
            }
            settle(root, entries);
        }
        return List.copyOf(entries.values());
    }

    private void settle(Element element, Map<Same, Entry> entries) {
        int covered = covered(element);
        for (var note : notes.getOrDefault(element, List.of())) {
            entries.merge(
                    new Same(note.subject(), note.fate(), note.why()),
                    new Entry(element.place(), note.subject(), note.fate(), note.why(), covered, 1),
                    Entry::and);
            covered = 0;
        }
        element.children().forEach(child -> settle(child, entries));
    }

    /// The element itself and all within it that has no note and does not stand within another that has.
    private int covered(Element element) {
        return notes.containsKey(element) ? 1 + silent(element) : 0;
    }

    private int silent(Element element) {
        return element.children().stream()
                .filter(child -> !notes.containsKey(child))
                .mapToInt(child -> 1 + silent(child))
                .sum();
    }
}

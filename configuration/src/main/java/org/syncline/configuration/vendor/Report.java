package org.syncline.configuration.vendor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What became of an export, element by element.
///
/// @param files how many files were read
/// @param elements how many elements they have; the entries answer for each of them exactly once
/// @param unreadable the files that could not be read at all, and why
/// @param remarks what is about no element
public record Report(int files, int elements, List<String> unreadable, List<String> remarks, List<Entry> entries) {

    public Report {
        unreadable = List.copyOf(unreadable);
        remarks = List.copyOf(remarks);
        entries = List.copyOf(entries);
    }

    /// How many things have which fate, in the order of fates.
    public SequencedMap<Fate, Integer> counts() {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        entries.forEach(entry -> counts.merge(entry.fate(), entry.times(), Integer::sum));
        return Collections.unmodifiableSequencedMap(new TreeMap<>(counts));
    }

    public List<Entry> of(Fate fate) {
        return entries.stream().filter(entry -> entry.fate() == fate).toList();
    }

    /// Whether all of it went over: nothing unreadable, nothing impossible.
    public boolean isWhole() {
        return unreadable.isEmpty() && of(Fate.NOT_POSSIBLE).isEmpty();
    }
}

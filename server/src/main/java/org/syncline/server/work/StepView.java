package org.syncline.server.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.home.words.CounterNames;
import org.syncline.server.access.Sight;
import org.syncline.store.RunStepRecord;

/// One step of a run: its counters under their headings, its errors by kind.
///
/// @param groups in the order of operations.md 3
/// @param errors by code, with how many objects each has
public record StepView(
        int number,
        String type,
        String result,
        Standing standing,
        String message,
        List<Group> groups,
        List<Counter> errors) {

    private static final String ERROR = "error/";

    public record Group(String title, List<Counter> counters) {

        public Group {
            counters = List.copyOf(counters);
        }
    }

    /// @param name as programs know it
    /// @param label as people know it
    /// @param objects how many objects are kept behind it; 0: there is nothing to open
    public record Counter(String name, String label, long value, long objects) {}

    public StepView {
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
    }

    /// @param sight whose connectors it is about, besides its own
    static StepView of(RunStepRecord step, Map<String, Long> kept, Sight sight) {
        var inOrder = CounterNames.inOrder(step.counters().keySet()).stream()
                .filter(name -> isSeen(CounterNames.target(name), sight))
                .toList();
        var groups = inOrder.stream()
                .map(CounterNames::group)
                .distinct()
                .map(title -> new Group(
                        title,
                        inOrder.stream()
                                .filter(name -> CounterNames.group(name).equals(title))
                                .map(name -> counter(
                                        name, label(name), step.counters().getOrDefault(name, 0L), kept))
                                .toList()))
                .toList();
        var errors = kept.keySet().stream()
                .filter(name -> name.startsWith(ERROR))
                .sorted()
                .map(name -> counter(name, name.substring(ERROR.length()), kept.getOrDefault(name, 0L), kept))
                .toList();
        return new StepView(
                step.number(), step.type(), step.result(), Standing.of(step.result()), step.message(), groups, errors);
    }

    private static boolean isSeen(String target, Sight sight) {
        return target.isEmpty() || sight.includes(target);
    }

    private static Counter counter(String name, String label, long value, Map<String, Long> kept) {
        return new Counter(name, label, value, kept.getOrDefault(name, 0L));
    }

    private static String label(String name) {
        return Stream.of(CounterNames.label(name), name)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toList())
                .getFirst();
    }
}

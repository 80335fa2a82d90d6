package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.configuration.ConnectorSections;
import org.syncline.configuration.SectionEdit;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Guards;
import org.syncline.engine.StepOptions;

/// The limits of a connector as somebody has them in a form: as they were typed, right or wrong. What is empty is as
/// usual.
///
/// @param digest of the file that they began with
/// @param percent of the connector's objects; empty: no such limit
/// @param holds whether, beyond a limit, only the deletions wait
public record LimitForm(
        String connector,
        String digest,
        String deletions,
        String percent,
        boolean holds,
        List<Own> types,
        List<Own> partitions,
        Share clears,
        Share shrink) {

    /// A limit of an object type or a partition alone; empty: it has none.
    public record Own(String name, String limit) {}

    public record Share(String number, String percent) {

        static Share of(Guards.Share share) {
            return new Share(Integer.toString(share.number()), Integer.toString(share.percent()));
        }
    }

    public LimitForm {
        types = List.copyOf(types);
        partitions = List.copyOf(partitions);
    }

    public static LimitForm of(SectionDesk.Opened opened) {
        var guards = opened.connector().guards();
        var byType = guards.deletionsByType().entrySet().stream()
                .collect(Collectors.toMap(
                        limit -> limit.getKey().text(), Map.Entry::getValue, (a, _) -> a, TreeMap::new));
        return new LimitForm(
                opened.connector().name(),
                opened.file().digest(),
                Integer.toString(guards.deletions()),
                guards.deletionsPercent() == Guards.NO_PERCENT ? "" : Integer.toString(guards.deletionsPercent()),
                guards.holdsDeletes(),
                rows(byType, opened.objectTypes()),
                rows(guards.deletionsByPartition(), partitions(opened)),
                Share.of(guards.clears()),
                Share.of(guards.shrink()));
    }

    /// Those that the limits do not name by another name.
    private static List<String> partitions(SectionDesk.Opened opened) {
        return opened.partitions().stream()
                .filter(partition -> opened.connector().guards().deletionsByPartition().keySet().stream()
                        .noneMatch(
                                named -> StepOptions.USUAL.withPartition(named).isFor(partition)))
                .map(partition -> partition.dn().toString())
                .toList();
    }

    private static List<Own> rows(SortedMap<String, Integer> limits, List<String> names) {
        var rows = new ArrayList<Own>();
        limits.forEach((name, limit) -> rows.add(new Own(name, Integer.toString(limit))));
        names.stream()
                .filter(name -> limits.keySet().stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> rows.add(new Own(name, "")));
        return rows;
    }

    /// What the file says with them.
    ///
    /// @throws org.syncline.home.Refused if what was typed cannot be meant
    public SectionEdit edit(String text) {
        return ConnectorSections.guards(text, wanted());
    }

    /// @throws org.syncline.home.Refused telling all that cannot be meant
    public Guards wanted() {
        var typed = new Typed();
        var usual = Guards.USUAL;
        var byType = new TreeMap<ObjectTypeName, Integer>();
        limits("deletions of ", types, typed).forEach((name, limit) -> byType.put(new ObjectTypeName(name), limit));
        var guards = new Guards(
                typed.number("The limit of deletions", deletions, usual.deletions()),
                byType,
                limits("deletions in ", partitions, typed),
                holds,
                percent("The limit of deletions", percent, Guards.NO_PERCENT, typed),
                share("The limit of emptied attributes", clears, usual.clears(), typed),
                share("The limit of missing objects", shrink, usual.shrink(), typed));
        typed.demandSense();
        return guards;
    }

    private static SortedMap<String, Integer> limits(String of, List<Own> rows, Typed typed) {
        var limits = new TreeMap<String, Integer>();
        for (var row : rows) {
            if (!row.limit().isBlank() && !row.name().isBlank()) {
                limits.put(row.name(), typed.number("The limit of " + of + row.name(), row.limit(), 0));
            }
        }
        return limits;
    }

    private static Guards.Share share(String field, Share said, Guards.Share usual, Typed typed) {
        return new Guards.Share(
                typed.number(field, said.number(), usual.number()),
                percent(field, said.percent(), usual.percent(), typed));
    }

    private static int percent(String field, String said, int usual, Typed typed) {
        int percent = typed.number(field + ", in per cent,", said, usual);
        if (percent > Guards.NO_PERCENT) {
            typed.complain("%s, in per cent, is 100 at most, not %d.".formatted(field, percent));
        }
        return percent;
    }
}

package org.syncline.configuration.vendor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;

/// Whether a shipped rule of the export does no more than the rule of ours that has its role. Texts of expressions are
/// not compared, as ours are our own; what they read is.
final class Skeleton {

    /// Whether a group is in the cloud is asked by this clause in theirs, and by a flag in ours, which knows it earlier
    /// (ADR 24).
    private static final String SHOWN = "cloudanchor isnotnull";

    private static final String IN_CLOUD = "incloud equal true";

    private Skeleton() {}

    /// The first thing in which the rule differs from what its role is here; nothing if ours can stand in for it.
    ///
    /// @param given the attributes, folded, that some rule gives the metaverse: nothing flows out of the others
    static Optional<String> difference(SyncRule theirs, SyncRule ours, Set<String> given) {
        if (!theirs.sourceType().equals(ours.sourceType())
                || !theirs.targetType().equals(ours.targetType())) {
            return Optional.of("it is for other object types");
        }
        if (theirs.linkType() != ours.linkType()) {
            return Optional.of("it links in another way");
        }
        if (!scope(theirs).equals(scope(ours))) {
            return Optional.of("its scope is another");
        }
        if (!join(theirs).equals(join(ours))) {
            return Optional.of("it joins by other attributes");
        }
        return theirs.flows().stream()
                .filter(flow -> theirs.direction() == Direction.INBOUND || isFed(flow, given))
                .flatMap(flow -> difference(flow, ours).stream())
                .findFirst();
    }

    /// The attributes that ours flows to and the rule does not.
    static SortedSet<String> more(SyncRule theirs, SyncRule ours) {
        var more =
                ours.flows().stream().map(flow -> folded(flow.target())).collect(Collectors.toCollection(TreeSet::new));
        theirs.flows().forEach(flow -> more.remove(folded(flow.target())));
        return more;
    }

    private static Optional<String> difference(AttributeFlow flow, SyncRule ours) {
        var same = ours.flows().stream()
                .filter(each -> folded(each.target()).equals(folded(flow.target())))
                .findFirst();
        if (same.isEmpty()) {
            return Optional.of("it flows to " + flow.target());
        }
        var strange = reads(flow);
        strange.removeAll(reads(same.get()));
        if (!strange.isEmpty()) {
            return Optional.of("its flow to %s reads %s".formatted(flow.target(), String.join(", ", strange)));
        }
        return flow.executeOnce() == same.get().executeOnce()
                        && flow.merge() == same.get().merge()
                ? Optional.empty()
                : Optional.of("its flow to %s merges in another way".formatted(flow.target()));
    }

    private static boolean isFed(AttributeFlow flow, Set<String> given) {
        var read = reads(flow);
        return read.isEmpty() || read.stream().anyMatch(given::contains);
    }

    private static SortedSet<String> reads(AttributeFlow flow) {
        return Used.read(flow.source()).stream().map(Skeleton::folded).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> scope(SyncRule rule) {
        return groups(rule.scope().groups());
    }

    private static SortedSet<String> join(SyncRule rule) {
        return groups(rule.join().groups());
    }

    private static SortedSet<String> groups(List<? extends List<?>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .map(clause -> clause.toString().toLowerCase(Locale.ROOT))
                        .map(clause -> clause.equals(IN_CLOUD) ? SHOWN : clause)
                        .sorted()
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String folded(AttributeName name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}

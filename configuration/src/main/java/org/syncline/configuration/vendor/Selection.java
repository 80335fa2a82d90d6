package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.SyncRule;

/// Which rules are taken over as they are, and for which a rule of ours stands in.
///
/// The administrator's own rules are taken over. A shipped rule that does no more than ours with the same role is
/// replaced by ours; one that was changed, or that has no counterpart, is taken over.
final class Selection {

    private final OurRules ours;
    private final Ledger ledger;
    private final boolean everything;
    private final List<VendorRule> taken = new ArrayList<>();
    private final List<SyncRule> replacing = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    /// @param everything whether shipped rules are taken over as well
    Selection(OurRules ours, Ledger ledger, boolean everything) {
        this.ours = ours;
        this.ledger = ledger;
        this.everything = everything;
    }

    /// @param taken the rules to take over
    /// @param replacing rules of ours, each at the place of the one it stands in for
    record Selected(List<VendorRule> taken, List<SyncRule> replacing) {}

    Selected of(List<VendorRule> rules) {
        Stream.concat(rules.stream().map(VendorRule::rule), ours.rules().stream())
                .filter(rule -> rule.direction() == Direction.INBOUND)
                .flatMap(rule -> rule.flows().stream())
                .forEach(flow -> given.add(Skeleton.folded(flow.target())));
        rules.forEach(this::choose);
        return new Selected(List.copyOf(taken), List.copyOf(replacing));
    }

    private void choose(VendorRule rule) {
        if (rule.nameOnly()) {
            ours.withRoleOf(rule)
                    .ifPresentOrElse(
                            counterpart -> replace(rule, counterpart),
                            () -> ledger.note(
                                    rule.source(),
                                    rule.subject(),
                                    Fate.NOT_POSSIBLE,
                                    "The settings file has no more than the name of this shipped rule, and no rule of ours has its role. Import the server configuration if you need it."));
        } else if (everything || !rule.isShipped()) {
            take(rule, "");
        } else {
            shipped(rule);
        }
    }

    private void shipped(VendorRule rule) {
        var counterpart = ours.withRoleOf(rule);
        var difference = counterpart.flatMap(ours -> Skeleton.difference(rule.rule(), ours, given));
        if (counterpart.isEmpty()) {
            take(rule, " No rule of ours has the role of this shipped one.");
        } else if (difference.isPresent()) {
            take(rule, " It differs from the rule of ours with its role: %s.".formatted(difference.get()));
        } else {
            replace(rule, counterpart.get());
        }
    }

    private void take(VendorRule rule, String why) {
        ledger.note(
                rule.source(),
                rule.subject(),
                Fate.TAKEN_OVER,
                tag(rule)
                                .map(tag -> "Without its tag %s: it is a rule of your own now.".formatted(tag))
                                .orElse("As it is.")
                        + why);
        taken.add(rule);
    }

    private static Optional<String> tag(VendorRule rule) {
        return Optional.of(rule.tag()).filter(tag -> !tag.isEmpty());
    }

    private void replace(VendorRule rule, SyncRule counterpart) {
        if (replacing.stream().anyMatch(known -> known.id().equals(counterpart.id()))) {
            again(rule);
            return;
        }
        var more = rule.nameOnly() ? "" : String.join(", ", Skeleton.more(rule.rule(), counterpart));
        ledger.note(
                rule.source(),
                rule.subject(),
                Fate.REPLACED,
                "By '%s'.%s%s"
                        .formatted(
                                counterpart.name(),
                                more.isEmpty() ? "" : " Ours flows to these as well: %s.".formatted(more),
                                rule.rule().disabled() ? " It is disabled, as there." : ""));
        int precedence = rule.rule().precedence() == 0
                ? counterpart.precedence()
                : rule.rule().precedence();
        replacing.add(
                Copies.disabled(Copies.at(counterpart, precedence), rule.rule().disabled()));
    }

    private void again(VendorRule rule) {
        if (rule.nameOnly()) {
            ledger.note(
                    rule.source(),
                    rule.subject(),
                    Fate.NOT_POSSIBLE,
                    "A rule of ours stands in for another of the same role already.");
        } else {
            take(rule, " Another rule of the same role was replaced by ours already.");
        }
    }
}

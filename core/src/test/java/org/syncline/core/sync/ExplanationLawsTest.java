package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Arbitrary;
import org.syncline.core.space.Claim;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Say;
import org.syncline.core.sync.Explanation.Fate;
import org.syncline.core.sync.Explanation.FlowFate;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.RuleId;
import org.syncline.core.value.Values;

/// An explanation tells what the synchronization did, and nothing else (engine.md 15).
class ExplanationLawsTest {

    private static final int CASES = 100;

    @Test
    void the_flows_that_were_applied_are_the_lineage_of_the_outcome() {
        Arbitrary.holds(
                CASES,
                any -> explanations(any).forEach(why -> {
                    if (why.outcome() instanceof Outcome.Settled settled
                            && settled.metaverse() instanceof Outcome.Metaverse.Kept(var kept)
                            && !why.flows().isEmpty()) {
                        assertThat(applied(why.flows())).isEqualTo(kept.attributes());
                        assertThat(origins(why.flows())).containsAllEntriesOf(origins(kept));
                    }
                }));
    }

    @Test
    void what_was_applied_to_a_target_is_what_is_wanted_of_it() {
        Arbitrary.holds(
                CASES,
                any -> explanations(any)
                        .forEach(why -> why.targets().forEach((connector, target) -> {
                            if (why.outcome() instanceof Outcome.Settled settled
                                    && !target.flows().isEmpty()) {
                                var object = settled.changed().values().stream()
                                        .filter(changed -> changed.connector().equals(connector)
                                                && isPartner(changed, why, target))
                                        .findFirst()
                                        .orElseThrow();
                                var wanted = object.tower().desired().says();
                                target.flows().stream()
                                        .filter(flow -> flow.fate() instanceof Fate.Applied)
                                        .filter(flow ->
                                                !flow.flow().flow().merge().unites())
                                        .filter(flow -> !flow.target().text().equals("dn"))
                                        .forEach(flow -> assertThat(wanted.get(flow.target()))
                                                .isEqualTo(new Say.Exactly(flow.values())));
                            }
                        })));
    }

    @Test
    void the_rules_in_scope_are_those_that_hold_the_link() {
        Arbitrary.holds(
                CASES,
                any -> explanations(any).stream()
                        .filter(why -> !why.rules().isEmpty() && !why.flows().isEmpty())
                        .forEach(why -> assertThat(why.rules().stream()
                                        .filter(Explanation.RuleFate::inScope)
                                        .map(fate -> fate.rule().id()))
                                .containsAll(holders(why))));
    }

    @Test
    void a_rule_is_in_scope_exactly_when_a_group_of_its_clauses_holds() {
        Arbitrary.holds(
                CASES,
                any -> explanations(any).forEach(why -> {
                    var fates = new ArrayList<>(why.rules());
                    why.targets().values().forEach(target -> fates.addAll(target.rules()));
                    fates.forEach(fate -> assertThat(fate.inScope())
                            .isEqualTo(fate.groups().isEmpty()
                                    || fate.groups().stream()
                                            .anyMatch(group -> group.stream().allMatch(clause -> clause.holds()))));
                }));
    }

    /// The inbound rules that hold the object's link afterwards.
    private static List<RuleId> holders(Explanation why) {
        return why.outcome() instanceof Outcome.Settled settled
                ? Optional.ofNullable(settled.changed().get(why.object().id())).stream()
                        .flatMap(after ->
                                after.link() instanceof Link.To(var _, var claims) ? claims.stream() : Stream.empty())
                        .filter(claim -> claim.kind().isInbound())
                        .map(Claim::rule)
                        .toList()
                : List.of();
    }

    private static List<Explanation> explanations(Arbitrary any) {
        var explanations = Life.lived(any).explanations;
        assertThat(explanations).isNotEmpty();
        return explanations;
    }

    private static boolean isPartner(CsObject object, Explanation why, Explanation.Target target) {
        return switch (target.partner()) {
            case PartnerFate.Kept(var partner) -> partner.id().equals(object.id());
            case PartnerFate.Found(var partner) -> partner.id().equals(object.id());
            case PartnerFate.Created(var partner) -> partner.id().equals(object.id());
            case PartnerFate.Nobody _,
                    PartnerFate.Awaited _,
                    PartnerFate.KeptWithoutFlow _,
                    PartnerFate.Nameless _,
                    PartnerFate.Occupied _,
                    PartnerFate.SetAside _,
                    PartnerFate.Removed _,
                    PartnerFate.LetGo _ -> throw new AssertionError("flows to nobody: " + why);
        };
    }

    private static Map<AttributeName, Values> applied(List<FlowFate> flows) {
        var applied = new TreeMap<AttributeName, Values>();
        flows.stream()
                .filter(flow ->
                        flow.fate() instanceof Fate.Applied && !flow.values().isEmpty())
                .forEach(flow -> applied.merge(flow.target(), flow.values(), Values::with));
        return applied;
    }

    private static Map<AttributeName, String> origins(List<FlowFate> flows) {
        return flows.stream()
                .filter(flow -> flow.fate() instanceof Fate.Applied)
                .collect(Collectors.toMap(
                        FlowFate::target, flow -> flow.rule().id() + " of " + flow.source(), (one, _) -> one));
    }

    private static Map<AttributeName, String> origins(MvObject object) {
        return object.lineage().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> origin(entry.getValue())));
    }

    private static String origin(Lineage lineage) {
        return lineage.rule() + " of " + lineage.source();
    }
}

package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.CLOUD;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.user;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;

/// engine.md 6.6.
class ProvisioningTest {

    private static final CsObjectId PLACE = new CsObjectId(77);
    private static final Moment MOMENT = new Moment(
            Instant.EPOCH, RandomGeneratorFactory.of("L64X128MixRandom").create(1));

    @Test
    void what_is_provisioned_takes_the_place_of_a_placeholder_but_not_its_anchor() {
        var world = new MemoryWorld(List.of(Company.fromHr(), Company.toCloud()));
        world.system(HR).put(new Anchor("e7"), user("Ann", "id", "7", "anchor", "A7", "name", "Ann"));
        var ann = world.cycle().only(HR);
        var group = new ConnectedGroup(world.mv.firstEntry().getValue(), new TreeMap<>(Map.of(ann.id(), ann)));

        var outcome = provisioned(new Synchronization(world.landscape()), group);

        var provisioned = Optional.ofNullable(outcome.changed().get(PLACE)).orElseThrow();
        assertThat(provisioned.isExportObject()).isTrue();
        assertThat(provisioned.tower().pendingExport()).isInstanceOf(Delta.Add.class);
        assertThat(outcome.outbound()).containsEntry(CLOUD, List.of(OutboundCounter.PROVISIONED_ADD_FLOW));
    }

    /// At the name of what is to be provisioned stands what is left of an object that is gone.
    private static Outcome.Settled provisioned(Synchronization synchronization, ConnectedGroup group) {
        var inbound = synchronization.revisited(group, References.NONE, MOMENT);
        var answers = synchronization.questions(inbound, References.NONE, MOMENT).stream()
                .map(question -> new OutboundQuestion.Answer(
                        question,
                        question.query().groups().stream()
                                .map(_ -> List.<CsObject>of())
                                .toList(),
                        question.names().stream()
                                .map(dn -> CsObject.placeholder(PLACE, CLOUD, new Anchor("gone"), dn))
                                .toList(),
                        new CsObjectId(99)))
                .toList();
        return (Outcome.Settled) synchronization.outbound(inbound, true, answers, References.NONE, MOMENT);
    }
}

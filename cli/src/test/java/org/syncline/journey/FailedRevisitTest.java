package org.syncline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.journey.World.AD;
import static org.syncline.journey.World.DELTA_SYNC;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.SyncRule;
import org.syncline.engine.Result;

/// A metaverse object that is looked at again because of others, and fails (engine.md 6.1, 8.3, E17).
class FailedRevisitTest {

    @Test
    void it_is_told_and_tried_again_until_it_goes_well() {
        try (var world = World.settled()) {
            world.reviseRules(FailedRevisitTest::failing);
            world.postgres.execute("UPDATE mv_object SET due = true WHERE id = (SELECT min(mv_id) FROM cs_link)");

            var first = Played.outcome(world.run(AD, DELTA_SYNC));
            assertThat(first.result()).isEqualTo(Result.COMPLETED_SYNC_ERRORS);
            assertThat(world.postgres.texts("SELECT code FROM object_error"))
                    .containsExactly("sync-rule-error-function-triggered");

            world.reviseRules(rule -> rule);
            var second = Played.outcome(world.run(AD, DELTA_SYNC));
            assertThat(second.result()).isEqualTo(Result.SUCCESS);
            assertThat(world.postgres.number("SELECT count(*) FROM object_error"))
                    .isZero();
        }
    }

    /// A rule that makes accounts in the cloud, with a flow that always fails.
    private static SyncRule failing(SyncRule rule) {
        if (rule.direction() != Direction.OUTBOUND || !rule.name().contains("User Join")) {
            return rule;
        }
        var flows = new ArrayList<>(rule.flows());
        flows.add(AttributeFlow.of("displayName", new FlowSource.Computed("Error(\"Not today.\")")));
        return World.with(rule, flows);
    }
}

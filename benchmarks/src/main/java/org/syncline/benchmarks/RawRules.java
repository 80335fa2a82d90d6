package org.syncline.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.syncline.core.function.Moment;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Approach;
import org.syncline.core.sync.Inbound;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.References;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.SyncPosition;

/// The raw limit of a synchronization: all stages of the pipeline once for each object, in memory, nothing looked
/// up and nothing stored.
final class RawRules {

    private static final int SAMPLE = 5000;
    private static final long UNUSED = 1L << 40;
    private static final Moment MOMENT = new Moment(Instant.EPOCH, new SplittableRandom(1));

    private final Synchronization synchronization;
    private final Collection<CsObject> objects;

    RawRules(Synchronization synchronization, Collection<CsObject> objects) {
        this.synchronization = synchronization;
        this.objects = objects;
    }

    /// Takes a part of what was imported into memory.
    static RawRules of(BenchLandscape landscape) {
        var connector = landscape.connector(BenchLandscape.DIRECTORY).id();
        var objects = landscape.database().in(transaction -> {
            var space = transaction.connectorSpace();
            return space.load(space.everything(connector, SyncPosition.START, SAMPLE))
                    .values();
        });
        return new RawRules(new Synchronization(landscape.engine().installed().landscape()), new ArrayList<>(objects));
    }

    Measurement.Result run() {
        long provisioned = objects.stream()
                .map(this::synchronize)
                .filter(outcome -> outcome instanceof Outcome.Settled settled
                        && settled.changed().size() > 1)
                .count();
        return new Measurement.Result(objects.size(), provisioned + " provisioned, in memory");
    }

    /// One object that nobody knows yet, from its import to what is to be exported.
    Outcome synchronize(CsObject object) {
        var inbound = inbound(object);
        var answers = synchronization.questions(inbound, References.NONE, MOMENT).stream()
                .map(RawRules::unanswered)
                .toList();
        return synchronization.outbound(inbound, true, answers, References.NONE, MOMENT);
    }

    private Inbound inbound(CsObject object) {
        var approach = synchronization.approach(object, References.NONE);
        if (!(approach instanceof Approach.Seeking seeking)) {
            return synchronization.apart(object, approach);
        }
        var candidates = seeking.query().groups().stream()
                .map(_ -> List.<org.syncline.core.space.ConnectedGroup>of())
                .toList();
        var decision = synchronization.decide(object, seeking, candidates);
        var fresh = new MvObjectId(UNUSED + object.id().number());
        return synchronization.joining(object, decision, fresh, References.NONE, MOMENT);
    }

    private static OutboundQuestion.Answer unanswered(OutboundQuestion question) {
        List<List<CsObject>> nobody =
                question.query().groups().stream().map(_ -> List.<CsObject>of()).toList();
        return new OutboundQuestion.Answer(question, nobody, List.of(), new CsObjectId(UNUSED));
    }
}

package org.syncline.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
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
    private final References references;
    private final Collection<CsObject> objects;

    /// @param objects not joined
    RawRules(Synchronization synchronization, References references, Collection<CsObject> objects) {
        this.synchronization = synchronization;
        this.references = references;
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
        return new RawRules(
                new Synchronization(landscape.engine().installed().landscape()),
                References.NONE,
                new ArrayList<>(objects));
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
        return outbound(inbound(object));
    }

    /// One object that is joined, with its group.
    Outcome synchronize(CsObject object, ConnectedGroup group) {
        if (!(synchronization.approach(object, references) instanceof Approach.Joined)) {
            throw new IllegalArgumentException(object.id() + " is not joined");
        }
        return outbound(synchronization.staying(object, group, references, MOMENT));
    }

    private Outcome outbound(Inbound inbound) {
        var answers = synchronization.questions(inbound, references, MOMENT).stream()
                .map(RawRules::unanswered)
                .toList();
        return synchronization.outbound(inbound, true, answers, references, MOMENT);
    }

    private Inbound inbound(CsObject object) {
        var approach = synchronization.approach(object, references);
        if (!(approach instanceof Approach.Seeking seeking)) {
            return synchronization.apart(object, approach);
        }
        var candidates = seeking.query().groups().stream()
                .map(_ -> List.<ConnectedGroup>of())
                .toList();
        var decision = synchronization.decide(object, seeking, candidates);
        var fresh = new MvObjectId(UNUSED + object.id().number());
        return synchronization.joining(object, decision, fresh, references, MOMENT);
    }

    private static OutboundQuestion.Answer unanswered(OutboundQuestion question) {
        List<List<CsObject>> nobody =
                question.query().groups().stream().map(_ -> List.<CsObject>of()).toList();
        return new OutboundQuestion.Answer(question, nobody, List.of(), new CsObjectId(UNUSED));
    }
}

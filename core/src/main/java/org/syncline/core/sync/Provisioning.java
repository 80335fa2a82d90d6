package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ObjectTypeName;

/// Which CS object an MV object without a partner in a connector is linked to, or whether one is created
/// (engine.md 6.6).
final class Provisioning {

    private Provisioning() {}

    /// What is to be done.
    sealed interface Decision {

        /// This disconnector, or what stands at the name, is the partner.
        record Take(CsObject object) implements Decision {}

        /// There is none, a rule creates one, and a placeholder keeps its place. Had that an anchor, it was the
        /// anchor of an object that is gone.
        record Replace(CsObject placeholder) implements Decision {}

        /// There is none, and a rule creates one.
        record Create() implements Decision {}

        /// What stands at the name belongs to another MV object, or is of another type.
        record Occupied(CsObject object) implements Decision {}

        /// An administrator has disconnected what stands at the name: no rule takes it, and none makes another.
        record SetAside(CsObject object) implements Decision {}

        /// There is none, and no rule creates one.
        record Leave() implements Decision {}
    }

    /// Which disconnectors have what the MV object has?
    static JoinQuery query(MvObject mvObject, List<CompiledRule> linking) {
        return JoinQuery.of(
                linking,
                clause -> new JoinQuery.Probe(clause.cs(), mvObject.values(clause.mv()), clause.caseSensitive()));
    }

    static Optional<SyncRule> creating(List<CompiledRule> linking) {
        for (var compiled : linking) {
            if (compiled.rule().linkType() == LinkType.PROVISION) {
                return Optional.of(compiled.rule());
            }
        }
        return Optional.empty();
    }

    /// The type of object that the rules in scope make or flow into: that of the strongest linking rule.
    static ObjectTypeName type(List<CompiledRule> linking) {
        return creating(linking)
                                .map(SyncRule::targetType)
                                .orElseGet(() -> linking.getFirst().rule().targetType())
                        instanceof TargetType.One(var type)
                ? type
                : linking.getFirst().rule().sourceType();
    }

    /// The type of an object that is there, or is to be.
    static ObjectTypeName type(CsObject object, List<CompiledRule> linking, MvObject mvObject) {
        return object.tower().type().orElseGet(() -> linking.isEmpty() ? mvObject.type() : type(linking));
    }

    static Decision decide(OutboundQuestion.Answer answer, boolean creates) {
        var query = answer.question().query();
        for (int i = 0; i < query.groups().size(); i++) {
            var probes = query.groups().get(i);
            var answers = new ArrayList<>(answer.candidates().get(i));
            answers.removeIf(candidate -> !isAnswer(candidate, query.rule(), probes));
            if (answers.size() == 1) {
                return new Decision.Take(answers.getFirst());
            }
        }
        return creates ? atName(answer.atName(), query.rule()) : new Decision.Leave();
    }

    private static boolean isAnswer(CsObject candidate, SyncRule rule, List<JoinQuery.Probe> probes) {
        return candidate.state() == ConnectionState.DISCONNECTOR
                && hasType(candidate, rule)
                && probes.stream()
                        .allMatch(probe -> probe.matches(candidate.tower().current()::values));
    }

    private static Decision atName(List<CsObject> standing, SyncRule rule) {
        if (standing.isEmpty()) {
            return new Decision.Create();
        }
        var object = standing.getFirst();
        if (object.state() == ConnectionState.PLACEHOLDER) {
            return new Decision.Replace(object);
        }
        if (isSetAside(object)) {
            return new Decision.SetAside(object);
        }
        return object.link() instanceof Link.Unlinked && mayBecome(object, rule)
                ? new Decision.Take(object)
                : new Decision.Occupied(object);
    }

    /// What is to be deleted, or was just deleted, is no decision of an administrator (engine.md 2.5, 6.9.4).
    private static boolean isSetAside(CsObject object) {
        return object.state() == ConnectionState.EXPLICIT_DISCONNECTOR
                && object.tower().current().isPresent();
    }

    /// What is to be deleted may be wanted again, but not as another type of object.
    private static boolean mayBecome(CsObject object, SyncRule rule) {
        return !(object.tower().expected() instanceof Hologram.Present there)
                || rule.targetType().accepts(there.type());
    }

    private static boolean hasType(CsObject object, SyncRule rule) {
        return object.tower().current() instanceof Hologram.Present present
                && rule.targetType().accepts(present.type());
    }
}

package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.Values;
import org.syncline.engine.LinksByHand;
import org.syncline.engine.LinksByHand.Answer;
import org.syncline.engine.LinksByHand.Wish;
import org.syncline.engine.Preview;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.Words;
import org.syncline.server.access.Sight;
import org.syncline.store.Transaction;

/// Links that no rule makes (engine.md 2.5, service-manager-ui.md 7): whom an object may stand for, what would come of
/// joining or disconnecting it, and doing it.
public final class JoinDesk {

    /// Kinds of what is not joined, as searches name them.
    public static final List<String> KINDS =
            List.of("disconnectors", "plain-disconnectors", "explicit-disconnectors", "filtered-disconnectors");

    /// More values of one attribute are counted only.
    private static final int SHOWN = 20;

    private final EngineRoom room;

    public JoinDesk(EngineRoom room) {
        this.room = room;
    }

    /// One object, and whom it may stand for.
    ///
    /// @param joined whether it is joined, and so can only be disconnected
    /// @param values as they are, or are to be
    public record Subject(
            String id,
            String connector,
            String dn,
            String state,
            boolean joined,
            SortedMap<String, List<String>> values,
            List<Candidates.Candidate> candidates) {}

    /// @param text how the name of a candidate begins; empty: those that suggest themselves
    /// @param sight the connectors whose objects may be seen
    public Subject subject(UUID publicId, String text, Sight sight) {
        var engine = room.engine();
        var seen = engine.preview().of(room.csObject(publicId)).orElseThrow(() -> EngineRoom.gone(publicId));
        var object = seen.object();
        return room.database().in(transaction -> {
            var candidates = new Candidates(new Portion(transaction, engine.installed(), sight), object);
            return new Subject(
                    publicId.toString(),
                    engine.installed().connector(object.connector()).name(),
                    object.dn().toString(),
                    Words.of(object.state()),
                    object.state().isJoined(),
                    values(transaction, object),
                    object.state().isJoined()
                            ? List.of()
                            : text.isBlank()
                                    ? candidates.suggested(seen.why().join())
                                    : candidates.named(text.strip()));
        });
    }

    private static SortedMap<String, List<String>> values(Transaction transaction, CsObject object) {
        var names = new ObjectNames(transaction);
        var values = new TreeMap<String, List<String>>();
        object.tower().current().attributes().forEach((name, each) -> values.put(name.text(), some(each, names)));
        return values;
    }

    private static List<String> some(Values values, ObjectNames names) {
        var some = new ArrayList<>(
                names.ofCs(Values.of(values.stream().limit(SHOWN).toList())));
        if (values.size() > some.size()) {
            some.add("and %d more".formatted(values.size() - some.size()));
        }
        return some;
    }

    /// What would come of it; nothing is saved.
    ///
    /// @param to the public id of an MV object; empty: of none
    /// @throws Refused if it cannot be, or others have a part in one of the identities
    public Foreseen effect(UUID publicId, String to, Sight sight) {
        var engine = room.engine();
        var id = room.csObject(publicId);
        var wish = wish(to);
        demand(wish, sight);
        var seen = effect(engine.linksByHand().preview(id, wish));
        return room.database()
                .in(transaction ->
                        Foreseen.of(new Portion(transaction, engine.installed(), sight), seen, publicId.toString()));
    }

    private void demand(Wish wish, Sight sight) {
        if (wish instanceof Wish.Join(var identity)
                && !room.database()
                        .in(transaction -> new Portion(
                                        transaction, room.engine().installed(), sight)
                                .isWholeOf(List.of(identity)))) {
            throw Sight.refused("this: connectors that they are not for have a part in the identity");
        }
    }

    /// Does it, and writes it into the audit log.
    ///
    /// @throws Refused if what would come of it may not be seen
    public void carryOut(UUID publicId, String to, LinksByHand.Author author, Sight sight) {
        if (!sight.isWhole()) {
            effect(publicId, to, sight);
        }
        var answer = room.engine().linksByHand().carryOut(room.csObject(publicId), wish(to), author);
        if (!effect(answer).isPossible()) {
            throw new Refused(
                    ExitCode.ERRORS, "Nothing was done: rules and object do not allow it. The preview says why.");
        }
    }

    private Wish wish(String to) {
        return to.isBlank()
                ? new Wish.Disconnect()
                : new Wish.Join(room.database()
                        .in(transaction -> identity(to).flatMap(transaction.metaverse()::find))
                        .orElseThrow(() ->
                                new Refused(ExitCode.NOT_FOUND, "The metaverse has no object %s.".formatted(to))));
    }

    private static Optional<UUID> identity(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Preview.Seen effect(Answer answer) {
        return switch (answer) {
            case Answer.Refused(var why) -> throw new Refused(ExitCode.USAGE, why);
            case Answer.Effect(var seen) -> seen;
        };
    }
}

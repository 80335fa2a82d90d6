package org.syncline.home;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ReadResult;

/// The way back to an earlier revision: its files come into the folder and are applied, as a revision of its own
/// (commands.md, `config rollback`).
///
/// @param proposal what that changes
public record RollBack(Session session, Workplace place, SortedMap<String, String> before, Proposal proposal) {

    /// Looks; nothing is changed.
    ///
    /// @throws Refused if there is no such revision, if it cannot be used any more, or if the folder holds
    ///     what nobody has applied
    public static RollBack to(Session session, int number) {
        var place = new Workplace(session.home().configuration());
        var before = Unapplied.demandNone(session, place, "go back").files();
        var revision = session.database()
                .in(transaction -> transaction.configuration().revision(number))
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no revision %d. 'syncline config history' lists them.".formatted(number)));
        return switch (ConfigurationText.read(revision.files())) {
            case ReadResult.Ready ready -> new RollBack(session, place, before, Proposal.of(session.revision(), ready));
            case ReadResult.Broken(var problems) ->
                throw new Refused(
                        ExitCode.USAGE,
                        "Revision %d cannot be used by this program any more:\n%s"
                                .formatted(
                                        number,
                                        problems.stream().map(Object::toString).collect(Collectors.joining("\n"))));
        };
    }

    /// What cannot be applied is not left in the folder.
    public void apply(String by, Instant at) {
        lay(before, proposal.ready().files());
        try {
            proposal.apply(session, by, at);
        } catch (RuntimeException notApplied) {
            lay(proposal.ready().files(), before);
            throw notApplied;
        }
    }

    private void lay(SortedMap<String, String> there, SortedMap<String, String> wanted) {
        wanted.forEach((path, text) -> {
            if (!text.equals(there.get(path))) {
                place.replace(path, text);
            }
        });
        var more = new TreeSet<>(there.keySet());
        more.removeAll(wanted.keySet());
        more.forEach(place::remove);
    }
}

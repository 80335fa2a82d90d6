package org.syncline.home;

import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationDifference.FileChange;
import org.syncline.configuration.ReadResult;

/// What stands in the folder and nobody has applied: a change that is made from elsewhere must not apply it along.
final class Unapplied {

    private Unapplied() {}

    /// @param wanted what the other change is, as the end of a sentence
    /// @return what the folder says, which is what is applied
    /// @throws Refused naming the files that differ
    static ReadResult.Ready demandNone(Session session, Workplace place, String wanted) {
        var ready = place.read();
        var others = Proposal.of(session.revision(), ready).difference();
        if (!others.isEmpty()) {
            throw new Refused(
                    ExitCode.BUSY,
                    "The folder %s holds changes that are not applied yet: %s. Apply them with 'syncline config apply' or take them back, then %s."
                            .formatted(
                                    place.folder(),
                                    others.files().stream()
                                            .map(FileChange::path)
                                            .collect(Collectors.joining(", ")),
                                    wanted));
        }
        return ready;
    }
}

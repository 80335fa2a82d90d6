package org.syncline.testkit.memory;

import java.util.function.Predicate;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportEntry;

/// What is to go wrong in a [MemorySystem].
public final class Troubles {

    private Predicate<ExportEntry> refused = _ -> false;
    private int readable = Integer.MAX_VALUE;
    private int lostAnswers;

    /// These writes are refused until something else is said.
    public void refuse(Predicate<ExportEntry> which) {
        refused = which;
    }

    /// The answers to the next so many batches are lost: what was asked is done.
    public void loseAnswers(int batches) {
        lostAnswers = batches;
    }

    /// The connection of the next import breaks after so many objects.
    public void breakImportAfter(int count) {
        readable = count;
    }

    public void none() {
        refused = _ -> false;
        readable = Integer.MAX_VALUE;
        lostAnswers = 0;
    }

    boolean refuses(ExportEntry entry) {
        return refused.test(entry);
    }

    void answering() {
        if (lostAnswers > 0) {
            lostAnswers--;
            throw lost();
        }
    }

    int readable() {
        return readable;
    }

    ConnectorException lost() {
        readable = Integer.MAX_VALUE;
        return new ConnectorException(
                ConnectorException.Reason.DROPPED, "The connection was lost. Run the step again.");
    }
}

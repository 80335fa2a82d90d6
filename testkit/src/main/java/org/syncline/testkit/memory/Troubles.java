package org.syncline.testkit.memory;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportEntry;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Values;

/// What is to go wrong in a [MemorySystem].
public final class Troubles {

    private Predicate<ExportEntry> refused = _ -> false;
    private int readable = Integer.MAX_VALUE;
    private int lostAnswers;
    private Anchor answered = Anchor.NONE;
    private Duration slow = Duration.ZERO;
    private final SortedMap<AttributeName, Values> kept = new TreeMap<>();

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

    /// Every answer to a batch takes that long.
    public void answerAfter(Duration time) {
        slow = time;
    }

    /// Additions are answered with the anchor of another object, as by a system that matches them.
    public void answerAdditionsWith(Anchor anchor) {
        answered = anchor;
    }

    /// Whatever is written to that attribute of an object that is there, it holds this.
    public void keep(AttributeName attribute, Values values) {
        kept.put(attribute, values);
    }

    SortedMap<AttributeName, Values> kept() {
        return kept;
    }

    Anchor answered() {
        return answered;
    }

    public void none() {
        answered = Anchor.NONE;
        kept.clear();
        slow = Duration.ZERO;
        refused = _ -> false;
        readable = Integer.MAX_VALUE;
        lostAnswers = 0;
    }

    boolean refuses(ExportEntry entry) {
        return refused.test(entry);
    }

    void answering() {
        rest();
        if (lostAnswers > 0) {
            lostAnswers--;
            throw lost();
        }
    }

    private void rest() {
        try {
            Thread.sleep(slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
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

package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.syncline.connector.ConnectorException.Reason.DROPPED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ReplayingChannel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One export session at the service (cloud-emulator.md 7.1): a tenant has at most one at a time.
/// The service remembers the answers to batches.
final class ExportSession implements ReplayingChannel {

    /// Sent again after a crash, the batch was put in other words: what it refers to was imported in between. Under
    /// another id nothing of it can happen twice, as the service knows objects by their source anchors.
    private static final ExportOutcome CHANGED_MEANWHILE =
            new ExportOutcome.TryAgain("The directory has answered this batch, but not in these words.");

    private final Wire wire;
    private final Capacities capacities;
    private final Drafts drafts;
    private final String path;
    private boolean isOver;
    private boolean isUncertain;

    private ExportSession(Wire wire, Capacities capacities, Drafts drafts, String path) {
        this.wire = wire;
        this.capacities = capacities;
        this.drafts = drafts;
        this.path = path;
    }

    static ExportSession open(Wire wire, Capacities capacities, Drafts drafts, String connector, boolean takeover) {
        var wanted = JsonMapper.shared()
                .createObjectNode()
                .put("connector", connector)
                .put("takeover", takeover);
        var answer = wire.post(
                "Opening an export", "/sync/v1/exports", wanted.toString().getBytes(UTF_8));
        var id = answer.body().path("exportId").asString();
        return new ExportSession(wire, capacities, drafts, "/sync/v1/exports/" + id);
    }

    @Override
    public List<ExportOutcome> send(UUID batch, List<ExportEntry> entries) {
        var written = entries.stream().map(drafts::of).toList();
        var items = new ArrayList<ObjectNode>();
        written.forEach(draft -> items.addAll(draft.toSend()));
        isUncertain = true;
        var results = new ArrayList<JsonNode>();
        for (var parcel : Parcel.pack(batch, items, capacities.maxBatchItems())) {
            var answer = wire.tryPost(path + "/batches", parcel.body(), parcel.size());
            if (answer.code().equals("BatchIdReused")) {
                isUncertain = false;
                return Collections.nCopies(entries.size(), CHANGED_MEANWHILE);
            }
            results.addAll(results(parcel, answer));
        }
        isUncertain = false;
        return outcomes(written, results);
    }

    @Override
    public int largestBatch() {
        return capacities.maxBatchItems();
    }

    @Override
    public void complete() {
        wire.post("Closing the export", path + "/complete", new byte[0]);
        isOver = true;
    }

    /// A session in which an answer is missing stays open, to be taken over by who sends the batch again.
    @Override
    public void close() {
        if (!isOver && !isUncertain) {
            try {
                complete();
            } catch (ConnectorException _) {
                isOver = true; // The service ends it by itself after 30 idle minutes.
            }
        }
    }

    private List<JsonNode> results(Parcel parcel, Answer answer) {
        if (!answer.isGood()) {
            throw wire.refusal("Sending changes", answer);
        }
        var results = JsonValues.each(answer.body().path("results"));
        if (results.size() != parcel.size()) {
            throw new ConnectorException(
                    DROPPED,
                    "The directory answered %d results to %d changes, so what became of them is not known. Run the step again."
                            .formatted(results.size(), parcel.size()));
        }
        return results;
    }

    private static List<ExportOutcome> outcomes(List<Draft> drafts, List<JsonNode> results) {
        var outcomes = new ArrayList<ExportOutcome>(drafts.size());
        int at = 0;
        for (var draft : drafts) {
            switch (draft) {
                case Draft.Settled(var outcome) -> outcomes.add(outcome);
                case Draft.Items(var items) -> {
                    outcomes.add(Verdict.of(results.subList(at, at + items.size())));
                    at += items.size();
                }
            }
        }
        return outcomes;
    }
}

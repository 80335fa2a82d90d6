package org.syncline.cloud.readback;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Limit;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.store.State;
import tools.jackson.databind.node.ObjectNode;

/// Answers the questions of an import: everything, what changed since, one object.
public record Changes(PositionSeal seal) {

    private static final String WATERMARK = "watermark";
    private static final String PAGE = "page";

    /// What is asked: a page link or a watermark, each empty if there is none.
    public record Question(Set<Kind> kinds, String watermark, String skipToken, int top) {}

    /// @return `items`, and either `watermark` or `skipToken`
    public ObjectNode page(State state, Question question, Instant now) {
        var page = Round.page(state, question.kinds(), question.top(), position(state, question, now));
        var json = Json.object();
        json.set("items", Json.array(page.items()));
        if (!page.last()) {
            return json.put("skipToken", seal.seal(page.position(), PAGE));
        }
        var reached = page.position().isFull() ? page.position().horizon() : state.seq();
        return json.put(WATERMARK, seal.seal(Position.start(state.epoch(), reached, reached, now), WATERMARK));
    }

    /// One active object with all its members.
    public ObjectNode object(State state, Entry entry) {
        var item = ReadBack.item(entry, state);
        var members = state.targets(entry.id(), ReadBack.MEMBER);
        if (!members.isEmpty()) {
            var anchors = ReadBack.cloudAnchors(java.util.List.copyOf(members), state);
            ((ObjectNode) item.path("references")).set(ReadBack.MEMBER, Json.texts(anchors));
        }
        return item;
    }

    private Position position(State state, Question question, Instant now) {
        if (!question.skipToken().isEmpty()) {
            return valid(state, question.skipToken(), PAGE, now);
        }
        if (question.watermark().isEmpty()) {
            return Position.start(state.epoch(), 0, state.seq(), now);
        }
        var known = valid(state, question.watermark(), WATERMARK, now);
        return Position.start(state.epoch(), known.from(), state.seq(), now);
    }

    private Position valid(State state, String sealed, String use, Instant now) {
        var position = seal.open(sealed, use)
                .orElseThrow(() -> Refusal.invalid("the " + use + " is none that this service gave out"));
        var oldest = now.minus(Duration.ofDays(state.settings().limit(Limit.WATERMARK_DAYS)));
        if (position.issued().isBefore(oldest) || !position.epoch().equals(state.epoch())) {
            throw new Refusal(410, "WatermarkExpired", "The watermark is too old. Read everything without one.");
        }
        return position;
    }
}

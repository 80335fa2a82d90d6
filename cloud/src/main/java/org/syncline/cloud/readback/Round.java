package org.syncline.cloud.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.readback.ReadBack.Piece;
import org.syncline.cloud.store.LinkRef;
import org.syncline.cloud.store.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One page of a round through the change log, oldest change first.
///
/// An object that changes during the round moves to the log's end and is met there: none is ever skipped.
final class Round {

    private static final int MEMBERS_PER_ITEM = 5_000;

    private final State state;
    private final Set<Kind> kinds;
    private final int top;
    private final List<JsonNode> items = new ArrayList<>();
    private Position position;

    private Round(State state, Set<Kind> kinds, int top, Position position) {
        this.state = state;
        this.kinds = kinds;
        this.top = top;
        this.position = position;
    }

    /// @param last nothing follows
    record Page(List<JsonNode> items, Position position, boolean last) {}

    static Page page(State state, Set<Kind> kinds, int top, Position position) {
        return new Round(state, kinds, top, position).read();
    }

    private Page read() {
        for (var change : state.log().since(position.cursor())) {
            if (items.size() >= top || !whole(change)) {
                return new Page(items, position, false);
            }
            position = position.after(change.getKey());
        }
        return new Page(items, position, true);
    }

    /// Sends what a change is about. False if the page was full before all members were in it.
    private boolean whole(Map.Entry<Long, String> change) {
        var id = change.getValue();
        var active = state.active(id);
        if (active.isPresent()) {
            return !kinds.contains(active.orElseThrow().kind()) || whole(active.orElseThrow());
        }
        if (!position.isFull()) {
            state.deleted(id)
                    .ifPresent(bin -> delete(bin.entry().kind(), id, bin.entry().sourceAnchor(), "soft"));
            state.tombstone(id).ifPresent(gone -> delete(gone.kind(), id, gone.sourceAnchor(), "hard"));
        }
        return true;
    }

    private void delete(Kind kind, String id, String sourceAnchor, String reason) {
        if (kinds.contains(kind)) {
            items.add(ReadBack.deletion(kind, kind.cloudAnchor(id), sourceAnchor, reason));
        }
    }

    private boolean whole(Entry entry) {
        var place = new LinkRef(entry.id(), ReadBack.MEMBER);
        var removed = position.isFull() ? List.<String>of() : state.removedSince(place, position.from());
        var pieces = ReadBack.pieces(state.addedSince(place, position.from()), removed, MEMBERS_PER_ITEM);
        var sent = position.within().equals(entry.id()) ? position.offset() : 0;
        for (var next = Math.min(sent, pieces.size() - 1); next < pieces.size(); next++) {
            if (items.size() >= top) {
                position = position.inside(entry.id(), next);
                return false;
            }
            items.add(item(entry, pieces.get(next), next < pieces.size() - 1));
        }
        return true;
    }

    private ObjectNode item(Entry entry, Piece piece, boolean more) {
        var item = ReadBack.item(entry, state);
        if (!piece.isEmpty()) {
            members(item, piece);
        }
        return more ? item.put("partial", true) : item;
    }

    private void members(ObjectNode item, Piece piece) {
        var added = Json.texts(ReadBack.cloudAnchors(piece.added(), state));
        if (position.isFull()) {
            ((ObjectNode) item.path("references")).set(ReadBack.MEMBER, added);
        } else {
            var delta = item.putObject("memberDelta");
            delta.set("add", added);
            delta.set("remove", Json.texts(removed(piece.removed())));
        }
    }

    /// Those who left may be gone altogether; their kind is what is left of them.
    private List<String> removed(List<String> ids) {
        return ids.stream().map(this::cloudAnchor).toList();
    }

    private String cloudAnchor(String id) {
        var active = state.active(id).map(Entry::cloudAnchor);
        var deleted = state.deleted(id).map(bin -> bin.entry().cloudAnchor());
        var gone = state.tombstone(id).map(tombstone -> tombstone.kind().cloudAnchor(id));
        return active.or(() -> deleted).or(() -> gone).orElseGet(() -> Kind.USER.cloudAnchor(id));
    }
}

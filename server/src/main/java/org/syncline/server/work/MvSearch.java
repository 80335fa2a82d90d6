package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.MvQuery;

/// A search of the metaverse by the beginning of a name.
public final class MvSearch {

    private final EngineRoom room;

    public MvSearch(EngineRoom room) {
        this.room = room;
    }

    public record Line(String id, String name, String type, String login, String sourceAnchor) {}

    /// Two queries.
    ///
    /// @param text how name, login, mail address or account name begins; empty: all
    public Page<Line> search(String text, Stretch stretch) {
        List<MvQuery.Condition> conditions =
                text.isBlank() ? List.of() : List.of(new MvQuery.Condition.Begins(text.strip()));
        var query = new MvQuery(conditions, new MvObjectId(stretch.position(0)), stretch.andOne());
        return room.database().in(transaction -> {
            var page = Page.of(
                    transaction.metaverse().search(query),
                    stretch.limit(),
                    object -> object.id().number());
            var ids = transaction
                    .metaverse()
                    .publicIds(page.items().stream().map(MvObject::id).toList());
            var lines = new ArrayList<Line>();
            page.items().forEach(object -> lines.add(line(object, String.valueOf(ids.get(object.id())))));
            return new Page<>(lines, page.next());
        });
    }

    private static Line line(MvObject object, String id) {
        return new Line(
                id,
                ObjectNames.title(object),
                object.type().text(),
                values(object, "userPrincipalName"),
                values(object, "sourceAnchor"));
    }

    private static String values(MvObject object, String attribute) {
        return object.values(new AttributeName(attribute)).stream()
                .map(ObjectNames::plain)
                .collect(Collectors.joining("; "));
    }
}

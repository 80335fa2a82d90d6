package org.syncline.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Approach;
import org.syncline.core.sync.JoinQuery;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;

/// What the objects of a page have changed since they were evaluated together: who depends on it is evaluated again.
final class PageWatch {

    private record Place(ConnectorId connector, DistinguishedName name) {}

    private final Set<MvObjectId> groups = new HashSet<>();
    private final Set<Place> places = new HashSet<>();
    private boolean watching;

    void begin() {
        watching = true;
    }

    boolean isWatching() {
        return watching;
    }

    /// The object changed, came or went: with it its group, and what stands at its name.
    void changed(CsObject object) {
        if (watching) {
            places.add(new Place(object.connector(), object.dn()));
            if (object.link() instanceof Link.To(var mvObject, var _)) {
                groups.add(mvObject);
            }
        }
    }

    void changed(MvObjectId group) {
        if (watching) {
            groups.add(group);
        }
    }

    boolean isTouched(MvObjectId group) {
        return groups.contains(group);
    }

    /// Whether nothing that the draft was made from has changed, but for links of what it refers to.
    boolean stands(Draft draft, KeyIndex<MvObjectId> mvKeys, Function<ConnectorId, KeyIndex<CsObjectId>> csKeys) {
        var start = draft.half().start();
        return !(start.object().link() instanceof Link.To(var mvObject, var _) && groups.contains(mvObject))
                && !(start.approach() instanceof Approach.Seeking(var _, var query) && answersDiffer(query, mvKeys))
                && draft.half().questions().stream()
                        .noneMatch(question ->
                                csKeys.apply(question.connector()).hasChanged(question.query()) || isTaken(question));
    }

    private boolean answersDiffer(JoinQuery query, KeyIndex<MvObjectId> mvKeys) {
        return mvKeys.hasChanged(query)
                || query.groups().stream()
                        .flatMap(group -> mvKeys.candidates(group).stream())
                        .anyMatch(groups::contains);
    }

    private boolean isTaken(OutboundQuestion question) {
        return question.names().stream().anyMatch(name -> places.contains(new Place(question.connector(), name)));
    }
}

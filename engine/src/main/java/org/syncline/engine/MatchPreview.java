package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CaseFold;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Value;
import org.syncline.store.CsQuery;
import org.syncline.store.Database;

/// What a cloud will make of every staged object before anything is sent: found by its anchor, found by an
/// address, created, or in conflict (offboarding.md STG-MATCH, default-rules.md 9.2).
public final class MatchPreview {

    private static final int PAGE = 500;
    private static final AttributeName SOURCE_ANCHOR = new AttributeName("sourceAnchor");
    private static final AttributeName PRINCIPAL = new AttributeName("userPrincipalName");
    private static final AttributeName PROXIES = new AttributeName("proxyAddresses");

    private final Database database;
    private final ConnectorDefinition source;
    private final ConnectorDefinition cloud;
    private final Preview preview;
    private final Map<String, List<CsObject>> byAnchor = new HashMap<>();
    private final Map<String, List<CsObject>> byAddress = new HashMap<>();
    private final Map<String, List<CsObject>> byPrincipal = new HashMap<>();

    /// What is predicted for one object.
    public enum Prediction {
        HARD("hard-match"),
        SOFT("soft-match"),
        NEW("new"),
        CONFLICT("conflict"),
        /// Linked to its cloud object already.
        LINKED("linked"),
        /// No rule would send it.
        NOT_SENT("not sent");

        private final String code;

        Prediction(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// One row of the match table.
    ///
    /// @param cloudObject the anchor of the cloud object, or empty
    /// @param reason by which value, or why not
    public record Match(CsObject object, Prediction prediction, String cloudObject, String reason) {}

    public MatchPreview(Engine engine, ConnectorDefinition source, ConnectorDefinition cloud) {
        this.database = engine.database();
        this.preview = engine.preview();
        this.source = source;
        this.cloud = cloud;
    }

    /// Every staged object of the source, in the order of staging; placeholders left out.
    public void each(Consumer<Match> consumer) {
        pages(cloud.id(), this::learn);
        pages(source.id(), object -> {
            if (object.tower().imported().isPresent()) {
                consumer.accept(match(object));
            }
        });
    }

    private void learn(CsObject object) {
        var tower = object.tower();
        if (!tower.imported().isPresent()) {
            return;
        }
        var imported = tower.imported();
        texts(imported, SOURCE_ANCHOR).forEach(anchor -> add(byAnchor, anchor, object));
        primaries(imported).forEach(address -> add(byAddress, address, object));
        texts(imported, PRINCIPAL).forEach(name -> add(byPrincipal, CaseFold.of(name), object));
    }

    private Match match(CsObject object) {
        var seen = preview.of(object.id()).orElseThrow(() -> new IllegalStateException("no object " + object.id()));
        var wanted = seen.exports().stream()
                .map(Preview.Change::object)
                .filter(change -> change.connector().equals(cloud.id()))
                .findFirst();
        if (wanted.isEmpty()) {
            return linked(object, seen)
                    .orElseGet(() -> new Match(object, Prediction.NOT_SENT, "", "no rule sends it to " + cloud.name()));
        }
        return wanted.get().tower().imported().isPresent()
                ? new Match(object, Prediction.LINKED, wanted.get().anchor().text(), "joined already")
                : predict(object, wanted.get().tower().current());
    }

    private Optional<Match> linked(CsObject object, Preview.Seen seen) {
        return seen.before().values().stream()
                .filter(other -> other.connector().equals(cloud.id()))
                .findFirst()
                .map(other ->
                        new Match(object, Prediction.LINKED, other.anchor().text(), "joined already"));
    }

    private Match predict(CsObject object, Hologram wanted) {
        var anchors = texts(wanted, SOURCE_ANCHOR);
        var hard = anchors.stream()
                .flatMap(anchor -> byAnchor.getOrDefault(anchor, List.of()).stream())
                .toList();
        if (!hard.isEmpty()) {
            return found(object, Prediction.HARD, hard, "source anchor " + anchors.getFirst());
        }
        for (var address : primaries(wanted)) {
            var soft = byAddress.getOrDefault(address, List.of());
            if (!soft.isEmpty()) {
                return found(object, Prediction.SOFT, soft, "primary address " + address);
            }
        }
        for (var name : texts(wanted, PRINCIPAL)) {
            var soft = byPrincipal.getOrDefault(CaseFold.of(name), List.of());
            if (!soft.isEmpty()) {
                return found(object, Prediction.SOFT, soft, "user principal name " + name);
            }
        }
        return new Match(object, Prediction.NEW, "", "nothing in " + cloud.name() + " has its address or its name");
    }

    private static Match found(CsObject object, Prediction prediction, List<CsObject> found, String reason) {
        var first = found.getFirst();
        if (found.size() > 1) {
            return new Match(
                    object, Prediction.CONFLICT, "", "%d cloud objects have %s".formatted(found.size(), reason));
        }
        boolean anchored = !first.tower().imported().values(SOURCE_ANCHOR).isEmpty();
        return prediction == Prediction.SOFT && anchored
                ? new Match(
                        object,
                        Prediction.CONFLICT,
                        first.anchor().text(),
                        reason + ", but it has another source anchor")
                : new Match(object, prediction, first.anchor().text(), reason);
    }

    private void pages(ConnectorId connector, Consumer<CsObject> consumer) {
        var query = CsQuery.first(connector, PAGE);
        for (var ids = ids(query); !ids.isEmpty(); ids = ids(query)) {
            var page = ids;
            database.in(transaction -> transaction.connectorSpace().load(page))
                    .values()
                    .forEach(consumer);
            query = query.after(ids.getLast());
        }
    }

    private List<CsObjectId> ids(CsQuery query) {
        return database.in(transaction -> transaction.connectorSpace().search(query).stream()
                .map(row -> row.id())
                .toList());
    }

    /// Only the value with capital letters is the primary one.
    private static List<String> primaries(Hologram object) {
        return texts(object, PROXIES).stream()
                .filter(address -> address.startsWith("SMTP:"))
                .map(CaseFold::of)
                .toList();
    }

    private static List<String> texts(Hologram object, AttributeName attribute) {
        return object.values(attribute).stream().map(Value::toString).toList();
    }

    private static void add(Map<String, List<CsObject>> map, String key, CsObject object) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(object);
    }
}

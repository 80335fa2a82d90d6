package org.syncline.cloud.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.syncline.cloud.http.Route.Access;
import org.syncline.cloud.ingest.Batch;
import org.syncline.cloud.ingest.Ingest;
import org.syncline.cloud.ingest.Item;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Limit;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.store.Op;
import org.syncline.cloud.store.Session;
import org.syncline.cloud.store.State;
import org.syncline.cloud.store.StoredAnswer;
import org.syncline.cloud.store.Tenant;
import org.syncline.cloud.store.Writer;
import tools.jackson.databind.JsonNode;

/// Export sessions and their batches (cloud-emulator.md 7.1, 7.2).
record ExportRoutes(Tenant tenant, Stats stats, Throttle throttle) {

    private static final Duration IDLE = Duration.ofMinutes(30);

    List<Route> routes() {
        return List.of(
                new Route("POST", "/sync/v1/exports", Access.SYNC_TOKEN, (request, _) -> open(request)),
                new Route(
                        "POST",
                        "/sync/v1/exports/{exportId}/batches",
                        Access.SYNC_TOKEN,
                        (request, parts) -> batch(request, parts.getOrDefault("exportId", ""))),
                new Route(
                        "POST",
                        "/sync/v1/exports/{exportId}/complete",
                        Access.SYNC_TOKEN,
                        (_, parts) -> complete(parts.getOrDefault("exportId", ""))));
    }

    private Reply open(Request request) {
        var body = request.json();
        var takeover = body.path("takeover").booleanValue(false);
        var session = tenant.write(writer -> opened(writer, Json.text(body, "connector"), takeover));
        return Reply.json(
                201,
                Json.object()
                        .put("exportId", session.id())
                        .put("expiresAt", session.expiresAt().toString()));
    }

    private static Session opened(Writer writer, String connector, boolean takeover) {
        requireDirSync(writer.state());
        if (connector.isEmpty()) {
            throw Refusal.invalid("an export names its connector");
        }
        var live = writer.state().session();
        if (live.isAlive(writer.now()) && !takeover) {
            throw new Refusal(
                    409,
                    "ExportInProgress",
                    "The connector " + live.connector() + " exports until " + live.expiresAt());
        }
        var session = new Session(writer.newId(), connector, writer.now().plus(IDLE));
        writer.apply(new Op.Open(session));
        return session;
    }

    private static void requireDirSync(State state) {
        if (!state.settings().dirSyncEnabled()) {
            throw new Refusal(403, "DirSyncDisabled", "Directory synchronization is switched off in this tenant.");
        }
    }

    private static Session requireLive(Writer writer, String exportId) {
        requireDirSync(writer.state());
        var session = writer.state().session();
        if (!session.id().equals(exportId) || !session.isAlive(writer.now())) {
            throw new Refusal(404, "ExportNotFound", "The export has ended, expired or been taken over.");
        }
        return session;
    }

    private Reply batch(Request request, String exportId) {
        var body = request.json();
        var pause = throttle.refuses(body.path("items").size(), tenant.now());
        if (pause.isPresent()) {
            throw Refusal.throttled(pause.get());
        }
        var hash = hash(body);
        return Reply.text(tenant.write(writer -> answer(writer, exportId, body, hash)));
    }

    private String answer(Writer writer, String exportId, JsonNode body, String hash) {
        var session = requireLive(writer, exportId);
        var batch = Batch.parse(body, writer.state().settings().limit(Limit.BATCH_ITEMS));
        var stored = writer.state().answer(batch.id(), writer.now());
        if (stored.isPresent()) {
            return replayed(stored.orElseThrow(), hash);
        }
        var answer = applied(writer, batch);
        writer.apply(new Op.Remember(new StoredAnswer(batch.id(), hash, writer.now(), answer)));
        writer.apply(new Op.Open(
                new Session(session.id(), session.connector(), writer.now().plus(IDLE))));
        return answer;
    }

    private static String replayed(StoredAnswer stored, String hash) {
        if (!stored.hash().equals(hash)) {
            throw new Refusal(409, "BatchIdReused", "This batch id was used for another content.");
        }
        return stored.body();
    }

    private String applied(Writer writer, Batch batch) {
        var ingest = new Ingest(writer);
        var json = Json.object().put("batchId", batch.id());
        var results = json.putArray("results");
        for (var item : batch.items()) {
            var result = ingest.apply(item);
            stats.item(operation(item), result.word());
            results.add(result.json(item.seq()));
        }
        return json.toString();
    }

    private static String operation(Item item) {
        return switch (item) {
            case Item.Upsert upsert -> "upsert " + upsert.kind().word();
            case Item.Members _ -> "members group";
            case Item.Delete delete -> "delete " + delete.kind().word();
            case Item.Unsupported unsupported -> "unsupported " + unsupported.type();
        };
    }

    private Reply complete(String exportId) {
        return Reply.ok(tenant.write(writer -> {
            requireLive(writer, exportId);
            writer.apply(new Op.Open(Session.NONE));
            writer.apply(new Op.Configure(writer.state().settings().syncedAt(time(writer.now()))));
            return Json.object()
                    .put("exportId", exportId)
                    .put("objects", writer.state().size())
                    .put("lastSyncTime", time(writer.now()));
        }));
    }

    private static String time(Instant instant) {
        return instant.toString();
    }

    private static String hash(JsonNode body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}

package org.syncline.cloud.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.syncline.cloud.http.Route.Access;
import org.syncline.cloud.ingest.Jobs;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Limit;
import org.syncline.cloud.model.MatchProfile;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.model.Settings;
import org.syncline.cloud.store.Op;
import org.syncline.cloud.store.State;
import org.syncline.cloud.store.Tenant;
import tools.jackson.databind.JsonNode;

/// The test control (cloud-emulator.md 12). `sow` takes the lines of a seed.
record ControlRoutes(
        Tenant tenant,
        Jobs jobs,
        Front.Instruments instruments,
        ToIntFunction<String> sow,
        Map<String, List<Op>> snapshots) {

    ControlRoutes(Tenant tenant, Jobs jobs, Front.Instruments instruments, ToIntFunction<String> sow) {
        this(tenant, jobs, instruments, sow, new ConcurrentHashMap<>());
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/_control/health", Access.NOTHING, (_, _) -> health()),
                route("POST", "reset", (_, _) -> reset()),
                route("POST", "seed", (request, _) -> seed(request)),
                route("GET", "objects/{id}", (_, parts) -> object(part(parts, "id"))),
                route("POST", "clock", (request, _) -> clock(request.json())),
                route("POST", "jobs/{job}", (_, parts) -> job(part(parts, "job"))),
                route("PUT", "features", (request, _) -> features(request.json())),
                route("PUT", "limits", (request, _) -> limits(request.json())),
                route("PUT", "throttle", (request, _) -> throttle(request)),
                route("PUT", "match-profile", (request, _) -> matchProfile(request)),
                route("POST", "faults", (request, _) -> fault(request.json())),
                route("GET", "faults", (_, _) -> faults()),
                route("DELETE", "faults", (_, _) -> clearFaults()),
                route("GET", "requests", (request, _) -> requests(request)),
                route("GET", "stats", (_, _) -> stats()),
                route("POST", "snapshot", (request, _) -> snapshot(request.json())),
                route("POST", "restore", (request, _) -> restore(request.json())),
                route("POST", "users/{id}/roles", (request, parts) -> roles(part(parts, "id"), request.json())),
                route(
                        "PUT",
                        "objects/{id}/cloud-managed",
                        (request, parts) -> cloudManaged(part(parts, "id"), request.json())));
    }

    private static Route route(
            String method, String path, java.util.function.BiFunction<Request, Map<String, String>, Reply> answer) {
        return new Route(method, "/_control/" + path, Access.CONTROL_KEY, answer);
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    private Reply health() {
        return Reply.ok(Json.object().put("status", "ready").put("objects", tenant.read(State::size)));
    }

    private Reply reset() {
        tenant.write(writer -> {
            writer.apply(new Op.Clear(writer.newId()));
            return 0;
        });
        return Reply.empty();
    }

    private Reply seed(Request request) {
        return Reply.ok(Json.object().put("created", sow.applyAsInt(request.text())));
    }

    private Reply object(String id) {
        return Reply.ok(tenant.read(state -> {
            var active = state.active(id);
            var deleted = state.deleted(id);
            var entry = active.or(() -> deleted.map(bin -> bin.entry()))
                    .orElseThrow(() -> new Refusal(404, "ObjectNotFound", "There is no object " + id));
            var json = Json.object().put("seq", state.log().of(id));
            json.set("entry", Json.write(entry));
            deleted.ifPresent(bin -> json.put("deletedDateTime", bin.at().toString()));
            var references = json.putObject("references");
            state.referenceNames(id).forEach(name -> references.set(name, Json.texts(state.targets(id, name))));
            return json;
        }));
    }

    private Reply clock(JsonNode body) {
        var now = tenant.now();
        configure(settings -> settings.with(settings.clockOffset().plus(leap(body, now))));
        jobs.run();
        return Reply.ok(Json.object().put("now", tenant.now().toString()));
    }

    private static Duration leap(JsonNode body, Instant now) {
        try {
            return body.has("advance")
                    ? Duration.parse(Json.text(body, "advance"))
                    : Duration.between(now, Instant.parse(Json.text(body, "set")));
        } catch (DateTimeParseException _) {
            throw Refusal.invalid("the clock takes {\"advance\":\"P8D\"} or {\"set\":\"2026-12-01T00:00:00Z\"}");
        }
    }

    private Reply job(String name) {
        var count = switch (name) {
            case "quarantine-healer" -> jobs.healQuarantine();
            case "purge-deleted" -> jobs.purgeDeleted();
            case "session-reaper" -> jobs.reapSessions();
            default -> throw new Refusal(404, "ObjectNotFound", "There is no job " + name);
        };
        return Reply.ok(Json.object().put("done", count));
    }

    private void configure(UnaryOperator<Settings> change) {
        tenant.write(writer -> {
            writer.apply(new Op.Configure(change.apply(writer.state().settings())));
            return 0;
        });
    }

    private Reply features(JsonNode body) {
        configure(settings -> Configuration.features(settings, body));
        return Reply.empty();
    }

    private Reply limits(JsonNode body) {
        var changed = new TreeMap<String, Integer>();
        body.properties().forEach(limit -> {
            if (!Limit.atFirst().containsKey(limit.getKey())
                    || !limit.getValue().isInt()) {
                throw Refusal.invalid("there is no limit " + limit.getKey() + ", or its value is no number");
            }
            changed.put(limit.getKey(), limit.getValue().intValue());
        });
        configure(settings -> settings.withLimits(changed));
        return Reply.empty();
    }

    /// The body is `"off"`, or what may be ingested: `{"objects": 7000, "seconds": 300}`.
    private Reply throttle(Request request) {
        var body = Json.parse(request.text());
        boolean off = body.isString() && body.stringValue().equals("off");
        int objects = body.path("objects").intValue(0);
        int seconds = body.path("seconds").intValue(0);
        if (!off && (objects < 1 || seconds < 1)) {
            throw Refusal.invalid("the throttle takes \"off\" or {\"objects\":7000,\"seconds\":300}");
        }
        var rate = off
                ? Optional.<Throttle.Rate>empty()
                : Optional.of(new Throttle.Rate(objects, Duration.ofSeconds(seconds)));
        instruments.throttle().set(rate, tenant.now());
        return Reply.empty();
    }

    /// The body is the profile's name as JSON text, or `{"profile": name}`.
    private Reply matchProfile(Request request) {
        var body = Json.parse(request.text());
        var word = body.isString() ? body.stringValue() : Json.text(body, "profile");
        var profile = MatchProfile.of(word).orElseThrow(() -> Refusal.invalid("the profiles are 2025 and classic"));
        configure(settings -> settings.with(profile));
        return Reply.empty();
    }

    private Reply fault(JsonNode body) {
        return Reply.ok(Json.object().put("faultId", instruments.faults().add(body)));
    }

    private Reply faults() {
        return Reply.ok(Json.object().put("left", instruments.faults().left()));
    }

    private Reply clearFaults() {
        instruments.faults().clear();
        return Reply.empty();
    }

    private Reply requests(Request request) {
        var since = request.query("since");
        var body = Json.object();
        body.set("requests", instruments.log().since(since.isEmpty() ? 0 : Long.parseLong(since)));
        return Reply.ok(body);
    }

    private Reply stats() {
        var runtime = Runtime.getRuntime();
        var json = instruments.stats().json();
        json.put("objects", tenant.read(State::size))
                .put("deleted", tenant.read(State::binned))
                .put("changeNumber", tenant.read(State::seq))
                .put("heapBytes", runtime.totalMemory() - runtime.freeMemory());
        return Reply.ok(json);
    }

    private Reply snapshot(JsonNode body) {
        snapshots.put(Json.text(body, "name"), tenant.snapshot());
        return Reply.empty();
    }

    private Reply restore(JsonNode body) {
        var snapshot = snapshots.get(Json.text(body, "name"));
        if (snapshot == null) {
            throw new Refusal(404, "ObjectNotFound", "There is no snapshot " + Json.text(body, "name"));
        }
        tenant.restore(snapshot);
        return Reply.empty();
    }

    private Reply roles(String id, JsonNode body) {
        return standing(
                id, old -> new Entry.Standing(Json.texts(body.path("roles")), old.cloudManaged(), old.createdAt()));
    }

    private Reply cloudManaged(String id, JsonNode body) {
        return standing(
                id,
                old -> new Entry.Standing(
                        old.roles(), body.path("isCloudManaged").booleanValue(false), old.createdAt()));
    }

    private Reply standing(String id, UnaryOperator<Entry.Standing> change) {
        tenant.write(writer -> {
            var entry = writer.state()
                    .active(id)
                    .orElseThrow(() -> new Refusal(404, "ObjectNotFound", "There is no active object " + id));
            writer.put(entry.with(change.apply(entry.standing())));
            return 0;
        });
        return Reply.empty();
    }
}

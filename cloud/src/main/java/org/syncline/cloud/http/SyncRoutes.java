package org.syncline.cloud.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.syncline.cloud.http.Route.Access;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.readback.Changes;
import org.syncline.cloud.store.State;
import org.syncline.cloud.store.Tenant;

/// The directory sync protocol's reads and its configuration (cloud-emulator.md 7.1); exports are in [ExportRoutes].
record SyncRoutes(Tenant tenant, Changes changes, String tenantId, String base) {

    private static final int DEFAULT_PAGE = 500;
    private static final int LARGEST_PAGE = 1_000;

    List<Route> routes() {
        return List.of(
                new Route("GET", "/sync/v1/configuration", Access.SYNC_TOKEN, (_, _) -> configuration()),
                new Route("PATCH", "/sync/v1/configuration", Access.SYNC_TOKEN, (request, _) -> configure(request)),
                new Route("GET", "/sync/v1/objects", Access.SYNC_TOKEN, (request, _) -> object(request)),
                new Route("GET", "/sync/v1/changes", Access.SYNC_TOKEN, (request, _) -> changes(request)),
                Route.notYet("/sync/v1/credentials"));
    }

    private Reply configuration() {
        var now = tenant.now();
        return Reply.ok(tenant.read(state -> Configuration.json(state.settings(), tenantId, now)));
    }

    private Reply configure(Request request) {
        Configuration.patch(tenant, request.json());
        return Reply.empty();
    }

    private Reply object(Request request) {
        return Reply.ok(tenant.read(state -> changes.object(state, wanted(state, request))));
    }

    private static Entry wanted(State state, Request request) {
        var cloudAnchor = request.query("cloudAnchor");
        var found = cloudAnchor.isEmpty()
                ? state.anchored(sourceAnchor(request)).filter(entry -> entry.kind() == kind(request.query("type")))
                : state.active(Kind.idOf(cloudAnchor))
                        .filter(entry -> entry.cloudAnchor().equals(cloudAnchor));
        return found.filter(entry -> !state.isDeleted(entry))
                .orElseThrow(() -> new Refusal(404, "ObjectNotFound", "No active object has this anchor."));
    }

    private static String sourceAnchor(Request request) {
        if (request.query("sourceAnchor").isEmpty()) {
            throw Refusal.invalid("the look-up needs cloudAnchor, or type and sourceAnchor");
        }
        return request.query("sourceAnchor");
    }

    private static Kind kind(String type) {
        return Kind.of(type).orElseThrow(() -> Refusal.invalid("there are no objects of type '" + type + "'"));
    }

    private Reply changes(Request request) {
        var question = new Changes.Question(
                kinds(request.query("types")), request.query("watermark"), request.query("$skiptoken"), top(request));
        var now = tenant.now();
        var page = tenant.read(state -> changes.page(state, question, now));
        var skipToken = page.path("skipToken").stringValue("");
        page.remove("skipToken");
        if (!skipToken.isEmpty()) {
            page.put("nextLink", link(request, question.top(), skipToken));
        }
        return Reply.ok(page);
    }

    private String link(Request request, int top, String skipToken) {
        var types = request.query("types").isEmpty() ? "" : "types=" + request.query("types") + "&";
        return base + "/sync/v1/changes?" + types + "$top=" + top + "&$skiptoken=" + skipToken;
    }

    private static Set<Kind> kinds(String types) {
        var kinds = EnumSet.allOf(Kind.class);
        if (!types.isEmpty()) {
            kinds.retainAll(
                    Arrays.stream(types.split(",", -1)).map(SyncRoutes::kind).toList());
        }
        return kinds;
    }

    private static int top(Request request) {
        if (request.query("$top").isEmpty()) {
            return DEFAULT_PAGE;
        }
        try {
            var top = Integer.parseInt(request.query("$top"));
            if (top >= 1 && top <= LARGEST_PAGE) {
                return top;
            }
        } catch (NumberFormatException _) {
            // not a number is out of range as well
        }
        throw Refusal.invalid("$top must be a number from 1 to " + LARGEST_PAGE);
    }
}

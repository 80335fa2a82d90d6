package org.syncline.cloud.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.syncline.cloud.http.Route.Access;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.token.ClientProof;
import org.syncline.cloud.token.Identity;
import org.syncline.cloud.token.TokenProblem;
import org.syncline.cloud.token.Tokens;

/// The token service (cloud-emulator.md 4).
record TokenRoutes(Identity identity, Tokens tokens, InstantSource time, String base) {

    private static final Set<String> TOLERATED = Set.of("openid", "profile", "offline_access");
    private static final String GRAPH = "https://graph.microsoft.com";

    List<Route> routes() {
        return List.of(
                new Route("GET", "/common/discovery/instance", Access.NOTHING, (_, _) -> instances()),
                new Route("POST", "/{tenant}/oauth2/v2.0/token", Access.NOTHING, this::token),
                new Route("GET", "/{tenant}/v2.0/.well-known/openid-configuration", Access.NOTHING, (_, _) -> openId()),
                new Route("GET", "/{tenant}/discovery/v2.0/keys", Access.NOTHING, (_, _) -> keys()));
    }

    private String tenantBase() {
        return base + "/" + identity.tenantId();
    }

    private String tokenAddress() {
        return tenantBase() + "/oauth2/v2.0/token";
    }

    private String issuer() {
        return tenantBase() + "/v2.0";
    }

    private Reply instances() {
        var host = base.substring("https://".length());
        var body = Json.object()
                .put("tenant_discovery_endpoint", issuer() + "/.well-known/openid-configuration")
                .put("api-version", "1.1");
        body.putArray("metadata")
                .addObject()
                .put("preferred_network", host)
                .put("preferred_cache", host)
                .set("aliases", Json.texts(List.of(host)));
        return Reply.ok(body);
    }

    private Reply openId() {
        var body = Json.object()
                .put("token_endpoint", tokenAddress())
                .put("issuer", issuer())
                .put("jwks_uri", tenantBase() + "/discovery/v2.0/keys")
                .put("authorization_endpoint", tenantBase() + "/oauth2/v2.0/authorize");
        body.set("token_endpoint_auth_methods_supported", Json.texts(List.of("client_secret_post", "private_key_jwt")));
        body.set("response_types_supported", Json.texts(List.of("token")));
        body.set("subject_types_supported", Json.texts(List.of("pairwise")));
        body.set("id_token_signing_alg_values_supported", Json.texts(List.of("RS256")));
        return Reply.ok(body);
    }

    private Reply keys() {
        var body = Json.object();
        body.set("keys", Json.array(List.of(identity.signingKey().jwk())));
        return Reply.ok(body);
    }

    private Reply token(Request request, Map<String, String> parts) {
        var form = request.form();
        var problem = tenantProblem(parts.getOrDefault("tenant", ""))
                .or(() -> missing(form))
                .or(() -> appProblem(form))
                .or(() -> proofProblem(form))
                .or(() -> audience(form).isEmpty() ? Optional.of(TokenProblem.BAD_SCOPE) : Optional.empty());
        return problem.map(found -> refused(found, request))
                .orElseGet(() -> granted(audience(form).orElseThrow()));
    }

    private Reply granted(String audience) {
        var lifetime = Tokens.LIFETIME.toSeconds();
        return Reply.ok(Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", lifetime)
                        .put("ext_expires_in", lifetime)
                        .put("access_token", tokens.issue(identity.app(), audience, issuer())))
                .with("Cache-Control", "no-store");
    }

    private Optional<TokenProblem> tenantProblem(String tenant) {
        return tenant.equals(identity.tenantId()) ? Optional.empty() : Optional.of(TokenProblem.UNKNOWN_TENANT);
    }

    private static Optional<TokenProblem> missing(Map<String, String> form) {
        return List.of("grant_type", "client_id", "scope").stream()
                .filter(name -> form.getOrDefault(name, "").isEmpty())
                .findFirst()
                .map(TokenProblem::missing);
    }

    private Optional<TokenProblem> appProblem(Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return Optional.of(TokenProblem.OTHER_GRANT);
        }
        return identity.app().id().equals(form.get("client_id"))
                ? Optional.empty()
                : Optional.of(TokenProblem.UNKNOWN_APP);
    }

    private Optional<TokenProblem> proofProblem(Map<String, String> form) {
        return new ClientProof(identity.app(), Set.of(tokenAddress(), issuer()), time.instant()).problem(form);
    }

    /// The one resource the scope names.
    private Optional<String> audience(Map<String, String> form) {
        var named = Arrays.stream(form.getOrDefault("scope", "").split(" "))
                .filter(scope -> !TOLERATED.contains(scope))
                .toList();
        return Optional.of(named)
                .filter(scopes -> scopes.size() == 1)
                .map(List::getFirst)
                .filter(Set.of(GRAPH + "/.default", base + "/.default")::contains)
                .map(scope -> scope.substring(0, scope.length() - "/.default".length()));
    }

    private static Reply refused(TokenProblem problem, Request request) {
        var correlation = request.header("client-request-id");
        var body = Json.object()
                .put("error", problem.error())
                .put("error_description", "AADSTS" + problem.code() + ": " + problem.text())
                .put("timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", correlation.isEmpty() ? UUID.randomUUID().toString() : correlation);
        body.putArray("error_codes").add(problem.code());
        return Reply.json(problem.status(), body);
    }
}

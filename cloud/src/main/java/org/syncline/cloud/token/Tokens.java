package org.syncline.cloud.token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.syncline.cloud.model.Json;

/// Gives out access tokens and recognizes them. Tokens run on real time.
public final class Tokens {

    public static final Duration LIFETIME = Duration.ofSeconds(3599);
    private static final int REMEMBERED = 1_000;

    private final Identity identity;
    private final InstantSource time;
    private final Map<String, Jwt> verified = new ConcurrentHashMap<>();

    public Tokens(Identity identity, InstantSource time) {
        this.identity = identity;
        this.time = time;
    }

    public String issue(App app, String audience, String issuer) {
        var now = time.instant().getEpochSecond();
        var claims = Json.object()
                .put("aud", audience)
                .put("iss", issuer)
                .put("tid", identity.tenantId())
                .put("appid", app.id())
                .put(
                        "oid",
                        UUID.nameUUIDFromBytes(app.id().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString())
                .put("idtyp", "app")
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + LIFETIME.toSeconds());
        claims.set("roles", Json.texts(app.roles()));
        return Jwt.sign(identity.signingKey(), claims);
    }

    /// Whom a token speaks for, if it is one of ours and not out of date.
    public Optional<Caller> caller(String token) {
        return verified(token)
                .filter(jwt -> time.instant().getEpochSecond()
                        < jwt.claims().path("exp").longValue(0))
                .map(jwt -> new Caller(
                        Json.text(jwt.claims(), "appid"),
                        Json.texts(jwt.claims().path("roles"))));
    }

    private Optional<Jwt> verified(String token) {
        var known = Optional.ofNullable(verified.get(token));
        if (known.isPresent()) {
            return known;
        }
        var jwt = Jwt.parse(token)
                .filter(parsed -> parsed.isSignedBy(identity.signingKey().publicKey()));
        if (verified.size() > REMEMBERED) {
            verified.clear();
        }
        jwt.ifPresent(valid -> verified.put(token, valid));
        return jwt;
    }
}

package org.syncline.cloud.token;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.cloud.model.Json;

/// Whether a client is who it says: by secret, or by an assertion signed with a registered certificate.
public record ClientProof(App app, Set<String> audiences, Instant now) {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long EARLIEST = 300;

    /// @return what is wrong, nothing if the proof holds
    public Optional<TokenProblem> problem(Map<String, String> form) {
        var assertion = form.getOrDefault("client_assertion", "");
        if (!assertion.isEmpty()) {
            return ASSERTION_TYPE.equals(form.get("client_assertion_type"))
                    ? assertionProblem(assertion)
                    : Optional.of(TokenProblem.missing("client_assertion_type"));
        }
        var secret = form.getOrDefault("client_secret", "");
        if (secret.isEmpty()) {
            return Optional.of(TokenProblem.missing("client_secret"));
        }
        return app.hasSecret(secret) ? Optional.empty() : Optional.of(TokenProblem.WRONG_SECRET);
    }

    private Optional<TokenProblem> assertionProblem(String text) {
        var parsed = Jwt.parse(text);
        if (parsed.isEmpty() || !isSigned(parsed.orElseThrow()) || !isAddressed(parsed.orElseThrow())) {
            return Optional.of(TokenProblem.BAD_ASSERTION);
        }
        var claims = parsed.orElseThrow().claims();
        var late = claims.path("exp").longValue(0) <= now.getEpochSecond();
        var early = claims.path("nbf").longValue(0) > now.getEpochSecond() + EARLIEST;
        return late || early ? Optional.of(TokenProblem.EXPIRED_ASSERTION) : Optional.empty();
    }

    private boolean isSigned(Jwt jwt) {
        var header = jwt.header();
        return app.certificate(Json.text(header, "x5t#S256"), Json.text(header, "x5t"), Json.text(header, "kid"))
                .filter(certificate -> jwt.isSignedBy(certificate.getPublicKey()))
                .isPresent();
    }

    private boolean isAddressed(Jwt jwt) {
        var claims = jwt.claims();
        return Json.text(claims, "iss").equals(app.id())
                && Json.text(claims, "sub").equals(app.id())
                && audiences.contains(Json.text(claims, "aud"));
    }
}

package org.syncline.cloud.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Optional;
import org.syncline.cloud.model.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A signed token taken apart: header, claims, and what was signed.
public record Jwt(JsonNode header, JsonNode claims, String signed, byte[] signature) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    public static Optional<Jwt> parse(String text) {
        var part = text.split("\\.", -1);
        if (part.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Jwt(json(part[0]), json(part[1]), part[0] + "." + part[1], DECODER.decode(part[2])));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) {
        return Json.parse(new String(DECODER.decode(part), StandardCharsets.UTF_8));
    }

    public static String sign(SigningKey key, ObjectNode claims) {
        var header = Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", key.id());
        var signed = part(header) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the signing key does not sign", broken);
        }
    }

    private static String part(JsonNode json) {
        return ENCODER.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether that key signed it, by RS256 or PS256.
    public boolean isSignedBy(PublicKey key) {
        try {
            var verification = verification();
            if (verification.isEmpty()) {
                return false;
            }
            verification.orElseThrow().initVerify(key);
            verification.orElseThrow().update(signed.getBytes(StandardCharsets.US_ASCII));
            return verification.orElseThrow().verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private Optional<Signature> verification() throws GeneralSecurityException {
        return switch (Json.text(header, "alg")) {
            case "RS256" -> Optional.of(Signature.getInstance("SHA256withRSA"));
            case "PS256" -> {
                var pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                yield Optional.of(pss);
            }
            default -> Optional.empty();
        };
    }
}

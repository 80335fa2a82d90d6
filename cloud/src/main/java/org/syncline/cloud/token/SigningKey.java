package org.syncline.cloud.token;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.store.OwnerOnly;
import tools.jackson.databind.node.ObjectNode;

/// The RSA key that signs the emulator's tokens, and what the world may know of it.
public record SigningKey(RSAPrivateCrtKey privateKey, PublicKey publicKey, String id) {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    public static SigningKey in(Path directory) throws IOException, GeneralSecurityException {
        var file = directory.resolve("signing-key");
        if (!Files.exists(file)) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            OwnerOnly.write(file, generator.generateKeyPair().getPrivate().getEncoded());
        }
        var factory = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
        var known = factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        var id = HexFormat.of().formatHex(digest(known.getEncoded()), 0, 16);
        return new SigningKey(key, known, id);
    }

    private static byte[] digest(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /// A secret that lives as long as the key, for what only the emulator itself reads again.
    public byte[] derivedSecret() throws GeneralSecurityException {
        return digest(privateKey.getEncoded());
    }

    /// The public half as clients expect it at the keys address.
    public ObjectNode jwk() {
        return Json.object()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("n", unsigned(privateKey.getModulus()))
                .put("e", unsigned(privateKey.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}

package org.syncline.cloud.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.syncline.cloud.store.OwnerOnly;

/// The emulator's TLS certificate: made at the first start by the JDK's own keytool, written as PEM for clients.
public record Keystore(KeyStore store, char[] password, Path certificate) {

    private static final String ALIAS = "cloud";

    public static Keystore in(Path directory) throws IOException, GeneralSecurityException {
        var file = directory.resolve("tls.p12");
        var passwordFile = directory.resolve("tls.password");
        if (!Files.exists(file)) {
            OwnerOnly.write(passwordFile, randomText());
            make(file, Files.readString(passwordFile));
        }
        var password = Files.readString(passwordFile).toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        var certificate = directory.resolve("certificate.pem");
        Files.writeString(certificate, pem(store.getCertificate(ALIAS).getEncoded()));
        return new Keystore(store, password, certificate);
    }

    static String randomText() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void make(Path file, String password) throws IOException {
        var temporary = file.resolveSibling("tls.p12.new");
        Files.deleteIfExists(temporary);
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost,O=Syncline cloud emulator",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                temporary.toString(),
                "-storepass:env",
                "CLOUD_STORE_PASSWORD",
                "-J-XX:TieredStopAtLevel=1");
        keytool.environment().put("CLOUD_STORE_PASSWORD", password);
        run(keytool.redirectErrorStream(true));
        OwnerOnly.write(file, Files.readAllBytes(temporary));
        Files.delete(temporary);
    }

    private static void run(ProcessBuilder keytool) throws IOException {
        var process = keytool.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool could not make the emulator's certificate: " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made the emulator's certificate", interrupted);
        }
    }

    private static String pem(byte[] certificate) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    public SSLContext context() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}

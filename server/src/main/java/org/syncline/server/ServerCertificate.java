package org.syncline.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// The server's own certificate: made at the first start by the JDK's keytool, kept in the home, for its
/// owner's eyes only.
///
/// @param store a PKCS12 file
record ServerCertificate(Path store, String password) {

    private static final String ALIAS = "server";
    private static final String PASSWORD_VARIABLE = "SYNCLINE_STORE_PASSWORD";

    static ServerCertificate in(Path folder) {
        var store = folder.resolve("tls.p12");
        var password = folder.resolve("tls.password");
        try {
            if (!Files.exists(store)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                ownerOnly(password, HexFormat.of().formatHex(random()));
                make(store, Files.readString(password));
            }
            return new ServerCertificate(store, Files.readString(password));
        } catch (IOException failed) {
            throw new UncheckedIOException("The server's certificate in %s cannot be used.".formatted(folder), failed);
        }
    }

    /// The last moment at which browsers accept it.
    Instant until() {
        try {
            if (KeyStore.getInstance(store.toFile(), password.toCharArray()).getCertificate(ALIAS)
                    instanceof X509Certificate own) {
                return own.getNotAfter().toInstant();
            }
            throw new IllegalStateException("%s holds no certificate called %s".formatted(store, ALIAS));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("The server's certificate %s cannot be read.".formatted(store), failed);
        }
    }

    private static byte[] random() {
        var octets = new byte[24];
        new SecureRandom().nextBytes(octets);
        return octets;
    }

    private static void ownerOnly(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /// Beside, then moved: one that is there is whole.
    private static void make(Path store, String password) throws IOException {
        var temporary = store.resolveSibling("tls.p12.new");
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
                "CN=Syncline",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1,dns:"
                        + InetAddress.getLocalHost().getHostName(),
                "-validity",
                "825",
                "-storetype",
                "PKCS12",
                "-keystore",
                temporary.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE,
                "-J-XX:TieredStopAtLevel=1");
        keytool.environment().put(PASSWORD_VARIABLE, password);
        run(keytool.redirectErrorStream(true));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
        Files.move(temporary, store, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(ProcessBuilder keytool) throws IOException {
        var process = keytool.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool could not make it: " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made it", interrupted);
        }
    }
}

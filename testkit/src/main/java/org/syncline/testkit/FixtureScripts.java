package org.syncline.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The scripts that set up servers, unpacked once on each machine, and how they are run.
///
/// Everything lies beneath a directory named after the scripts' content: changed scripts begin anew.
public final class FixtureScripts {

    private static final List<String> FILES = List.of(
            "lib.sh",
            "bind9/bind.sh",
            "org/orggen.py",
            "samba-ad/ad.sh",
            "samba-ad/ad_offline.py",
            "samba-ad/drs_reference.py",
            "samba-ad/exchange_schema.py",
            "slapd/contract.schema",
            "slapd/slapd.sh");
    private static final int PATIENCE_IN_MINUTES = 5;

    private final Path home;

    private FixtureScripts(Path home) {
        this.home = home;
    }

    public static FixtureScripts unpacked() {
        var contents = new TreeMap<String, byte[]>();
        FILES.forEach(file -> contents.put(file, resource(file)));
        // short: Samba's sockets lie beneath it
        var home = Path.of(System.getProperty("java.io.tmpdir"), "syncline-fixtures", hash(contents));
        try {
            Files.createDirectories(home);
            var scripts = new FixtureScripts(home);
            scripts.once("scripts", scripts.home.resolve("scripts"), () -> unpack(contents, home.resolve("scripts")));
            return scripts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Where state is kept between runs.
    public Path home() {
        return home;
    }

    /// What is to be done to make a place ready. It may have been tried before and given up.
    public interface Preparation {
        void prepare() throws IOException;
    }

    /// Does what makes a place ready unless it was done before, on this machine, by anybody.
    public void once(String what, Path place, Preparation preparation) {
        var ready = home.resolve(what + ".ready");
        try (var channel = FileChannel.open(
                        home.resolve(what + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(ready)) {
                delete(place);
                preparation.prepare();
                Files.createFile(ready);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Runs one of the scripts to its end.
    ///
    /// @throws IllegalStateException with its output if it fails
    public String run(String script, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("scripts").resolve(script).toString());
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        try {
            var output = Files.createTempFile(home, "out", ".log");
            try {
                return run(command, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String run(List<String> command, Path output) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(command + " does not end: " + Files.readString(output));
            }
        } catch (InterruptedException _) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(output));
        }
        return Files.readString(output);
    }

    /// The lines `NAME=value` that scripts leave behind.
    static Map<String, String> facts(Path file) {
        try {
            var facts = new TreeMap<String, String>();
            for (var line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                facts.put(line.substring(0, equals), line.substring(equals + 1).replace("'", ""));
            }
            return facts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void unpack(Map<String, byte[]> contents, Path scripts) throws IOException {
        for (var file : contents.entrySet()) {
            var path = scripts.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
            if (!path.toFile().setExecutable(true)) {
                throw new IOException(path + " cannot be made executable");
            }
        }
    }

    private static byte[] resource(String file) {
        try (var in = FixtureScripts.class.getResourceAsStream("/fixtures/" + file)) {
            if (in == null) {
                throw new IllegalStateException("fixtures/" + file + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((file, content) -> {
                digest.update(file.getBytes(UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

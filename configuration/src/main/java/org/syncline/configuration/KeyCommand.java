package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A command of the shell that prints the keys: of a TPM, a vault, the credentials of a service. What it
/// complains of goes where this process's own complaints go.
///
/// It is asked at the first need, and again when a secret needs a key that it has not printed.
final class KeyCommand implements KeyPlace {

    static final int PATIENCE_SECONDS = 60;

    private final String command;
    private final String source;
    private volatile @Nullable KeyRing printed;

    /// @param source where the command is said, for messages: it may itself be none that everybody
    /// should read
    KeyCommand(String command, String source) {
        this.command = command;
        this.source = source;
    }

    @Override
    public Optional<KeyRing> known() {
        return Optional.ofNullable(printed).or(this::now);
    }

    @Override
    public Optional<KeyRing> now() {
        return Optional.of(ring());
    }

    KeyRing ring() {
        var ring = KeyRing.of(output())
                .orElseThrow(() -> refused("printed no key. It is to print a line of 32 bytes, as Base64 or hexadecimal"
                        + " digits, and nothing else"));
        printed = ring;
        return ring;
    }

    @Override
    public String words() {
        return "the command of %s prints the key %s"
                .formatted(source, known().map(KeyRing::toString).orElse(""));
    }

    String source() {
        return source;
    }

    private String output() {
        try {
            var process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw refused("did not end within %d seconds. Run it by hand".formatted(PATIENCE_SECONDS));
            }
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.exitValue() != 0) {
                throw refused("ended with %d. Run it by hand, as the user that Syncline runs as"
                        .formatted(process.exitValue()));
            }
            return output;
        } catch (IOException failed) {
            throw refused("could not be run: " + failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refused("was interrupted. Try again");
        }
    }

    private UnusableSecretException refused(String why) {
        return new UnusableSecretException("The command of %s, which is to print the key, %s.".formatted(source, why));
    }
}

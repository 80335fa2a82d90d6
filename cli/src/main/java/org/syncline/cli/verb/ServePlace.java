package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.server.ServerOptions;
import picocli.CommandLine.Option;

/// Where `syncline serve` listens, and as whom.
final class ServePlace {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "Of the pages and REST; 8443 unless told otherwise, 0 for any.")
    private int port = ServerOptions.USUAL_PORT;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = ServerOptions.LOOPBACK,
            description = "Where to listen; only for this machine unless told otherwise.")
    private String address = ServerOptions.LOOPBACK;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "A certificate as PEM, with those that vouch for it; otherwise one of its own is made.")
    private @Nullable Path certificate;

    @Option(names = "--certificate-key", paramLabel = "FILE", description = "The key that belongs to it, as PEM.")
    private @Nullable Path key;

    @Option(names = "--no-pages", description = "Without the pages and REST.")
    private boolean none;

    @Option(names = "--as-root", description = "Serve pages although this is root.")
    private boolean asRoot;

    boolean isNone() {
        return none;
    }

    /// @throws Refused if it should not, or cannot, listen like this
    void demand() {
        if (!none && !asRoot && System.getProperty("user.name").equals("root")) {
            throw new Refused(
                    ExitCode.PROTECTED,
                    "This is root, and a server should not be. Start it as another user, or say --as-root if you must.");
        }
        if ((certificate == null) != (key == null)) {
            throw new Refused(ExitCode.USAGE, "Say --certificate and --certificate-key, or neither.");
        }
    }

    ServerOptions options() {
        return new ServerOptions(
                address,
                port,
                Optional.ofNullable(certificate)
                        .flatMap(chain ->
                                Optional.ofNullable(key).map(own -> new ServerOptions.Configured(chain, own))));
    }
}

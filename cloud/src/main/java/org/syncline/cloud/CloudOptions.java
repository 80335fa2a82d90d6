package org.syncline.cloud;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.syncline.cloud.model.Domain;

/// How an emulator is started.
///
/// @param directories    where it keeps itself; empty: nowhere, nothing outlives it
/// @param port           0 takes a free one
/// @param domains        the verified domains, exactly one of them the initial one
/// @param randomSeed     makes ids and digits repeatable
/// @param certificates   with which the client may sign its assertions
public record CloudOptions(
        List<Path> directories,
        int port,
        List<Domain> domains,
        List<Long> randomSeed,
        List<X509Certificate> certificates) {

    private static final List<Domain> CONTOSO =
            List.of(new Domain("contoso.onmicrosoft.example", false, true), new Domain("contoso.test", false, false));

    /// Keeps nothing, on a free port.
    public static CloudOptions ephemeral() {
        return new CloudOptions(List.of(), 0, CONTOSO, List.of(), List.of());
    }

    /// Keeps everything in that directory, on a free port.
    public static CloudOptions in(Path directory) {
        return new CloudOptions(List.of(directory), 0, CONTOSO, List.of(), List.of());
    }

    public CloudOptions onPort(int other) {
        return new CloudOptions(directories, other, domains, randomSeed, certificates);
    }

    public CloudOptions withDomains(List<Domain> others) {
        return new CloudOptions(directories, port, others, randomSeed, certificates);
    }

    public CloudOptions repeatable(long seed) {
        return new CloudOptions(directories, port, domains, List.of(seed), certificates);
    }

    public CloudOptions trusting(X509Certificate certificate) {
        return new CloudOptions(directories, port, domains, randomSeed, List.of(certificate));
    }

    Optional<Path> directory() {
        return directories.stream().findFirst();
    }

    OptionalLong seed() {
        return randomSeed.stream().mapToLong(Long::longValue).findFirst();
    }
}

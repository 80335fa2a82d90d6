package org.syncline.cloud;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.cloud.model.Domain;

/// The emulator as a program: `--directory DIR` or `--ephemeral`, `--port N`, `--domain NAME` for each verified
/// domain, `--initial-domain NAME`, `--random-seed N`. Prints one line when it is ready and runs until it is killed.
public final class Main {

    private static final Set<String> KNOWN =
            Set.of("--directory", "--port", "--domain", "--initial-domain", "--random-seed");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        var server = CloudServer.start(options(parse(arguments)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        System.out.println(ready(server));
        Thread.currentThread().join();
    }

    private static String ready(CloudServer server) {
        return "ready %s ca=%s tenant=%s client=%s secretFile=%s controlKeyFile=%s"
                .formatted(
                        server.baseUrl(),
                        server.certificate().toAbsolutePath(),
                        server.tenantId(),
                        server.clientId(),
                        server.clientSecretFile().toAbsolutePath(),
                        server.controlKeyFile().toAbsolutePath());
    }

    private static Map<String, List<String>> parse(String[] arguments) {
        var parsed = new HashMap<String, List<String>>();
        for (var i = 0; i < arguments.length; i++) {
            var key = arguments[i];
            if (key.equals("--ephemeral")) {
                continue;
            }
            if (!KNOWN.contains(key) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(key + " is unknown or lacks its value; known are " + KNOWN);
            }
            parsed.computeIfAbsent(key, _ -> new ArrayList<>()).add(arguments[++i]);
        }
        return parsed;
    }

    private static CloudOptions options(Map<String, List<String>> parsed) {
        var options = parsed.getOrDefault("--directory", List.of()).stream()
                .findFirst()
                .map(directory -> CloudOptions.in(Path.of(directory)))
                .orElseGet(CloudOptions::ephemeral);
        for (var port : parsed.getOrDefault("--port", List.of())) {
            options = options.onPort(Integer.parseInt(port));
        }
        for (var seed : parsed.getOrDefault("--random-seed", List.of())) {
            options = options.repeatable(Long.parseLong(seed));
        }
        return parsed.containsKey("--domain") ? options.withDomains(domains(parsed)) : options;
    }

    private static List<Domain> domains(Map<String, List<String>> parsed) {
        var initial = parsed.getOrDefault("--initial-domain", List.of("contoso.onmicrosoft.example"));
        return Stream.concat(
                        initial.stream().map(name -> new Domain(name, false, true)),
                        parsed.getOrDefault("--domain", List.of()).stream().map(name -> new Domain(name, false, false)))
                .toList();
    }
}

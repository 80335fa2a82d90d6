package org.syncline.directory.tree;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// What makes this directory itself and no other; the first line of its journal.
///
/// @param domain its DNS name, such as `contoso.test`
/// @param netbios its short name, such as `CONTOSO`
/// @param exchange whether the schema has the attributes of an Exchange organization
/// @param invocation the identity of its database: change numbers mean something only together with it
/// @param key signs what clients keep for us
public record Identity(
        String domain, String netbios, boolean exchange, Sid sid, Guid invocation, byte[] key, Instant born) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Identity fresh(String domain, String netbios, boolean exchange) {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        var sid = RANDOM.ints(3, 1 << 28, 1 << 30).mapToObj(Integer::toString).collect(Collectors.joining("-"));
        return new Identity(
                domain.toLowerCase(Locale.ROOT),
                netbios,
                exchange,
                Sid.parse("S-1-5-21-" + sid),
                new Guid(UUID.randomUUID()),
                key,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    static Identity parse(String line) {
        var words = line.split(" ", -1);
        return new Identity(
                words[2],
                words[3],
                Boolean.parseBoolean(words[4]),
                Sid.parse(words[5]),
                new Guid(UUID.fromString(words[6])),
                HexFormat.of().parseHex(words[7]),
                Instant.parse(words[8]));
    }

    String line() {
        return "# syncline-directory-1 " + domain + " " + netbios + " " + exchange + " " + sid + " " + invocation + " "
                + HexFormat.of().formatHex(key) + " " + born;
    }

    /// `DC=contoso,DC=test`
    public String domainDn() {
        return Arrays.stream(domain.split("\\.", -1)).map(part -> "DC=" + part).collect(Collectors.joining(","));
    }

    public String configurationDn() {
        return "CN=Configuration," + domainDn();
    }

    public String schemaDn() {
        return "CN=Schema," + configurationDn();
    }

    public String host() {
        return "dc1." + domain;
    }

    public String serverDn() {
        return "CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites," + configurationDn();
    }
}

package org.syncline.core.function.reference;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A certificate that was made from known fields, unsigned (nothing here verifies signatures).
record ArbitraryCertificate(
        byte[] der,
        boolean hasExtensions,
        BigInteger serial,
        String signature,
        Name issuer,
        Name subject,
        Instant notBefore,
        Instant notAfter,
        Key key,
        Alternatives issuerNames,
        Alternatives subjectNames,
        List<String> criticalOids) {

    /// @param parts type and value, in the order of the certificate: the root first
    record Name(List<List<String>> parts) {

        /// Its own component first; in quotation marks where a character would mislead (RFC 1779), `S` for the state.
        String text() {
            return parts.reversed().stream()
                    .map(part -> part.getFirst().replace("ST", "S") + "=" + quoted(part.getLast()))
                    .collect(Collectors.joining(","));
        }

        private static String quoted(String value) {
            return value.matches(".*([,+=\"<>#;\\\\]|  ).*")
                    ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                    : value;
        }

        String own() {
            return parts.getLast().getLast();
        }

        String value(String type) {
            return parts.reversed().stream()
                    .filter(it -> it.getFirst().equals(type))
                    .map(List::getLast)
                    .findFirst()
                    .orElse("");
        }

        byte[] der() {
            return Der.sequence(parts.stream()
                    .map(part -> Der.set(Der.sequence(
                            Der.oid(NAME_TYPES.get(TYPES.indexOf(part.getFirst()))), Der.utf8(part.getLast()))))
                    .toArray(byte[][]::new));
        }
    }

    /// @param parameters DER of the algorithm's parameters, nothing if there are none
    record Key(String oid, byte[] parameters, byte[] bits) {
        byte[] der() {
            return Der.sequence(Der.sequence(Der.oid(oid), parameters), Der.bits(bits));
        }
    }

    /// The alternative names; empty for none.
    record Alternatives(String email, String dns, String url, String upn) {

        boolean isEmpty() {
            return (email + dns + url + upn).isEmpty();
        }

        byte[] der() {
            var names = new ArrayList<byte[]>();
            addUnlessEmpty(names, email, 0x81);
            addUnlessEmpty(names, dns, 0x82);
            addUnlessEmpty(names, url, 0x86);
            if (!upn.isEmpty()) {
                names.add(Der.tagged(
                        0xA0, Der.joined(Der.oid("1.3.6.1.4.1.311.20.2.3"), Der.tagged(0xA0, Der.utf8(upn)))));
            }
            return Der.sequence(names.toArray(byte[][]::new));
        }

        private static void addUnlessEmpty(List<byte[]> names, String text, int tag) {
            if (!text.isEmpty()) {
                names.add(Der.ia5(tag, text));
            }
        }
    }

    private static final List<String> TYPES = List.of("CN", "OU", "O", "L", "ST", "C", "DC");
    private static final List<String> NAME_TYPES =
            List.of("2.5.4.3", "2.5.4.11", "2.5.4.10", "2.5.4.7", "2.5.4.8", "2.5.4.6", "0.9.2342.19200300.100.1.25");
    private static final byte[] NULL = {5, 0};
    private static final List<String> SIGNATURES =
            List.of("1.2.840.113549.1.1.11", "1.2.840.113549.1.1.5", "1.2.840.10045.4.3.2", "1.3.101.112");
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Instant LONG_FROM = Instant.parse("2050-01-01T00:00:00Z");

    static ArbitraryCertificate of(Dice dice) {
        boolean extended = !dice.oneIn(5);
        var serial = new BigInteger(1, octets(dice, dice.between(1, 19))).add(BigInteger.ONE);
        var signature = dice.from(SIGNATURES);
        var issuer = name(dice);
        var subject = name(dice);
        var notBefore = Instant.ofEpochSecond(dice.random().nextLong(-600_000_000L, 2_500_000_000L));
        var notAfter = notBefore.plusSeconds(dice.random().nextLong(2_000_000_000L));
        var key = key(dice);
        var issuerNames = extended ? alternatives(dice) : new Alternatives("", "", "", "");
        var subjectNames = extended ? alternatives(dice) : new Alternatives("", "", "", "");
        var critical = new ArrayList<String>();
        var extensions = extended ? extensions(dice, issuerNames, subjectNames, critical) : new byte[0];
        var algorithm = Der.sequence(Der.oid(signature));
        var version = extended ? Der.tagged(0xA0, Der.integer(BigInteger.TWO)) : new byte[0];
        var body = Der.sequence(
                version,
                Der.integer(serial),
                algorithm,
                issuer.der(),
                Der.sequence(time(notBefore), time(notAfter)),
                subject.der(),
                key.der(),
                extensions);
        return new ArbitraryCertificate(
                Der.sequence(body, algorithm, Der.bits(octets(dice, 64))),
                extended,
                serial,
                signature,
                issuer,
                subject,
                notBefore,
                notAfter,
                key,
                issuerNames,
                subjectNames,
                critical);
    }

    private static byte[] time(Instant at) {
        return at.isBefore(LONG_FROM) ? Der.ia5(0x17, SHORT.format(at)) : Der.ia5(0x18, LONG.format(at));
    }

    private static Name name(Dice dice) {
        var parts = new ArrayList<List<String>>();
        if (dice.oneIn(2)) {
            parts.add(List.of("DC", dice.of("com", "example")));
        }
        for (var type : List.of("C", "ST", "L", "O", "OU", "OU", "CN")) {
            if (dice.oneIn(2)) {
                parts.add(List.of(
                        type,
                        type.equals("C")
                                ? dice.of("DE", "US")
                                : dice.of(
                                        "Doe, John",
                                        "J\u00f6rg",
                                        "a+b",
                                        "x",
                                        "host.example",
                                        "C\\D",
                                        "Say \"hi\"",
                                        "A  B")));
            }
        }
        return new Name(parts.isEmpty() ? List.of(List.of("CN", "root")) : parts);
    }

    private static Key key(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> new Key("1.3.101.112", new byte[0], octets(dice, 32));
            case 1 -> new Key("1.3.6.1.4.1.99999." + dice.below(100_000), NULL, octets(dice, 20));
            case 2 -> rsa(dice);
            default -> new Key("1.3.6.1.4.1.99999.7", Der.oid("1.2.840.99999." + dice.below(1000)), octets(dice, 20));
        };
    }

    private static Key rsa(Dice dice) {
        var modulus = new BigInteger(1, octets(dice, 128)).setBit(1023).setBit(0);
        return new Key(
                "1.2.840.113549.1.1.1",
                NULL,
                Der.sequence(Der.integer(modulus), Der.integer(BigInteger.valueOf(65537))));
    }

    private static Alternatives alternatives(Dice dice) {
        return new Alternatives(
                dice.of("", "ann@example.com"),
                dice.of("", "host.example.com", "*.example.com"),
                dice.of("", "http://example.com/a"),
                dice.of("", "ann@contoso.com"));
    }

    private static byte[] extensions(
            Dice dice, Alternatives issuerNames, Alternatives subjectNames, List<String> critical) {
        var all = new ArrayList<byte[]>();
        if (!subjectNames.isEmpty()) {
            all.add(extension("2.5.29.17", dice.oneIn(3), subjectNames.der(), critical));
        }
        if (!issuerNames.isEmpty()) {
            all.add(extension("2.5.29.18", false, issuerNames.der(), critical));
        }
        all.add(extension("2.5.29.19", dice.oneIn(2), Der.sequence(), critical));
        IntStream.range(0, dice.below(3))
                .forEach(i -> all.add(extension("1.3.6.1.4.1.99999.1." + i, dice.oneIn(2), Der.utf8("x"), critical)));
        return Der.tagged(0xA3, Der.sequence(all.toArray(byte[][]::new)));
    }

    private static byte[] extension(String oid, boolean critical, byte[] value, List<String> oids) {
        if (critical) {
            oids.add(oid);
        }
        return Der.sequence(Der.oid(oid), critical ? Der.bool(true) : new byte[0], Der.octets(value));
    }

    private static byte[] octets(Dice dice, int length) {
        var octets = new byte[length];
        dice.random().nextBytes(octets);
        return octets;
    }
}

package org.syncline.core.function.reference;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The functions of rules.md 9.9 tell what was put into a certificate.
class CertificateReferenceTest {

    private static final int SEEDS = 10;
    private static final int CERTIFICATES = 1000;
    static final int COMPARISONS = SEEDS * CERTIFICATES;
    private static final int DAMAGED = 100;
    private static final List<String> NAME_KINDS =
            List.of("SimpleName", "EmailName", "UpnName", "DnsName", "DnsFromAlternativeName", "UrlName");
    private static final Map<String, Function<ArbitraryCertificate, Object>> EXPECTED = expected();
    private static final List<Check> CHECKS = EXPECTED.entrySet().stream()
            .map(it -> new Check(it.getKey(), Product.of(it.getKey()), it.getValue()))
            .toList();

    /// An expression about the certificate in `c`, and what it has to come to.
    private record Check(String expression, Product product, Function<ArbitraryCertificate, Object> expected) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_certificate_tells_what_was_put_into_it(long seed) {
        for (int i = 0; i < CERTIFICATES; i++) {
            var dice = Dice.of(seed * 1_000_003 + i * 7919L);
            var certificate = ArbitraryCertificate.of(dice);
            var bytes = dice.oneIn(4) ? base64(certificate.der()) : certificate.der();
            var object = Map.of("c", Val.bin(bytes));

            CHECKS.forEach(check -> assertThat(check.product().result(object, object))
                    .as("%s of %s", check.expression(), certificate)
                    .isEqualTo(check.expected().apply(certificate)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_no_certificate_is_an_error(long seed) {
        var isCert = Product.of("IsCert([c])");
        var version = Product.of("CertVersion([c])");
        for (int i = 0; i < DAMAGED; i++) {
            var dice = Dice.of(seed * 1_000_003 + i * 7919L);
            var whole = ArbitraryCertificate.of(dice).der();
            var object = Map.of("c", Val.bin(Arrays.copyOf(whole, dice.below(whole.length))));

            assertThat(isCert.result(object, object)).isEqualTo(Val.bool(false));
            assertThat(version.result(object, object)).isEqualTo("error");
        }
    }

    static boolean isAbout(String function) {
        return EXPECTED.keySet().stream().anyMatch(expression -> expression.contains(function + "("));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    private static byte[] base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der).getBytes(US_ASCII);
    }

    private static Map<String, Function<ArbitraryCertificate, Object>> expected() {
        var all = new TreeMap<String, Function<ArbitraryCertificate, Object>>();
        all.put("IsCert([c])", _ -> Val.bool(true));
        all.put("CertFormat([c])", _ -> Val.str("X509"));
        all.put("IsEmpty(CertFriendlyName([c]))", _ -> Val.bool(true));
        all.put("IsNullOrEmpty(CertIssuerOid([c]))", _ -> Val.bool(true));
        all.put("IsNullOrEmpty(CertSubjectNameOid([c]))", _ -> Val.bool(true));
        all.put("CertHashString([c])", it -> Val.str(hash(it.der())));
        all.put("CertThumbprint([c])", it -> Val.str(hash(it.der())));
        all.put(
                "Replace(CertIssuer([c]), \", \", \",\")",
                it -> Val.str(it.issuer().text().replace(", ", ",")));
        all.put(
                "Replace(CertIssuerDN([c]), \", \", \",\")",
                it -> Val.str(it.issuer().text().replace(", ", ",")));
        all.put(
                "Replace(CertSubject([c]), \", \", \",\")",
                it -> Val.str(it.subject().text().replace(", ", ",")));
        all.put(
                "Replace(CertSubjectNameDN([c]), \", \", \",\")",
                it -> Val.str(it.subject().text().replace(", ", ",")));
        all.put("CertKeyAlgorithm([c])", it -> Val.str(it.key().oid()));
        all.put("CertPublicKeyOid([c])", it -> Val.str(it.key().oid()));
        all.put(
                "CertKeyAlgorithmParams([c])",
                it -> text(SlowConversion.hex(it.key().parameters())));
        all.put("CertPublicKeyParametersOid([c])", it -> Val.str(it.key().oid()));
        all.put("NumFromDate(CertNotBefore([c]))", it -> Val.num(SlowDates.ticks(it.notBefore())));
        all.put("NumFromDate(CertNotAfter([c]))", it -> Val.num(SlowDates.ticks(it.notAfter())));
        all.put("CertNotAfter([c]) >= CertNotBefore([c])", _ -> Val.bool(true));
        all.put(
                "CertSerialNumber([c])",
                it -> Val.str(SlowConversion.hex(it.serial().toByteArray())));
        all.put("CertSignatureAlgorithmOid([c])", it -> Val.str(it.signature()));
        all.put("CertVersion([c])", it -> Val.str(it.hasExtensions() ? "3" : "1"));
        all.put("CertExtensionOids([c])", it -> list(it.criticalOids()));
        for (var kind : NAME_KINDS) {
            all.put(
                    "CertNameInfo([c], \"" + kind + "\", False)",
                    it -> text(name(kind, it.subject(), it.subjectNames())));
            all.put("CertNameInfo([c], \"" + kind + "\", True)", it -> text(name(kind, it.issuer(), it.issuerNames())));
        }
        return all;
    }

    private static String name(String kind, ArbitraryCertificate.Name name, ArbitraryCertificate.Alternatives names) {
        return switch (kind) {
            case "SimpleName" ->
                Stream.of(name.value("CN"), name.value("OU"), name.value("O"), names.email(), name.own())
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("");
            case "EmailName" -> names.email();
            case "UpnName" -> names.upn();
            case "DnsName" -> names.dns().isEmpty() ? name.value("CN") : names.dns();
            case "DnsFromAlternativeName" -> names.dns();
            default -> names.url();
        };
    }

    private static Val text(String text) {
        return text.isEmpty() ? Val.NULL : Val.str(text);
    }

    private static Val list(List<String> texts) {
        return texts.isEmpty()
                ? Val.NULL
                : texts.size() == 1
                        ? Val.str(texts.getFirst())
                        : new Val.Seq(texts.stream().map(Val::str).toList());
    }

    private static String hash(byte[] der) {
        try {
            return SlowConversion.hex(MessageDigest.getInstance("SHA-1").digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

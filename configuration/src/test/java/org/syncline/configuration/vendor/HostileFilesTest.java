package org.syncline.configuration.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are broken or meant ill are read or refused in words; nothing else ever happens.
class HostileFilesTest {

    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "&amp;",
            "&#0;",
            "&x;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x?>",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "1e999",
            "\\u0000",
            "%a%",
            "%%",
            "*",
            "dn",
            "{00000000-0000-0000-0000-000000000000}",
            "StickyJoin",
            "JoinNoFlow",
            "Outbound",
            "ISNULL",
            "DC=a",
            "CN=\\",
            "\uFEFF",
            "\uD800",
            "IIF(",
            "\"\"\"",
            "99999999999");

    /// What `./dev fuzz VendorFuzz` began with, and what it found worth keeping.
    static Stream<byte[]> corpus() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fuzz/VendorFuzz.txt")).stream()
                .map(Base64.getDecoder()::decode);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void the_kept_corpus_does_no_harm(byte[] octets) {
        assertThatCode(() -> VendorFuzz.fuzzerTestOneInput(octets)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damaged_exports_do_no_harm(int seed) throws IOException {
        var random = new Random(seed);
        var files = corpus().toList();
        var octets = damaged(files.get(random.nextInt(files.size())), random);

        assertThatCode(() -> VendorFuzz.fuzzerTestOneInput(octets))
                .as(() -> new String(octets, UTF_8))
                .doesNotThrowAnyException();
    }

    /// Some words put in, some stretches taken out, doubled or exchanged.
    private static byte[] damaged(byte[] octets, Random random) {
        var text = new StringBuilder(new String(octets, UTF_8));
        for (int damage = random.nextInt(1, 8); damage > 0 && text.length() > 2; damage--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(1, 40));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(from, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> text.delete(from, to);
                case 2 -> text.insert(from, text.substring(from, to));
                default -> text.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    /// As much of everything as a file may have: minutes or gigabytes would be a way to stop a machine.
    @Test
    void a_file_as_large_as_may_be_takes_seconds() {
        var rule = Rule.own().xml();
        var rules = IntStream.range(0, 24_000)
                .mapToObj(each -> rule.replace(
                                "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-%012d".formatted(each))
                        .replace(Rule.DIRECTORY, "00000000-0000-0000-0001-%012d".formatted(each % 5_000)))
                .collect(Collectors.joining("", "<rules>", "</rules>"));
        var octets = rules.getBytes(UTF_8);

        assertThat(octets.length).isLessThan(16 << 20);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> VendorFuzz.fuzzerTestOneInput(octets));
    }
}

package org.syncline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// An installation without its sources: what `./dev cache` makes is what `./syncline` starts from (ADR 31).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // what is absent fails the test, as it should
class StartCacheTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String[] WORDS = {"./syncline", "secret", "list"};

    private static Path place;
    private static Ended right;

    private record Ended(int code, String out, String beside) {}

    @BeforeAll
    static void install() throws Exception {
        place = Files.createTempDirectory("syncline-start");
        right = new Ended(0, Shell.at(place).run("secret", "list").out(), "");
        for (var script : List.of("syncline", "dev")) {
            Files.copy(ROOT.resolve(script), place.resolve(script));
        }
        Files.createDirectories(place.resolve("testkit"));
        Files.createSymbolicLink(place.resolve("testkit/dev"), ROOT.resolve("testkit/dev"));
        Files.createDirectories(app());
        Files.createFile(app().resolve(".built"));
        int number = 100;
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var jar = app().resolve("%d.jar".formatted(number++));
            if (part.endsWith(".jar")) {
                Files.createSymbolicLink(jar, Path.of(part));
            } else {
                pack(Path.of(part), jar);
            }
        }
        assertThat(run("", "./dev", "cache", "secret", "list")).isEqualTo(new Ended(0, "", ""));
    }

    @AfterAll
    static void remove() throws IOException {
        try (var all = Files.walk(place)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    @Order(1)
    void our_classes_come_out_of_the_cache() throws Exception {
        var answer = run("-XX:AOTMode=on -Xlog:class+load", WORDS);

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines().filter(line -> line.contains(" org.syncline.cli.Syncline ")))
                .hasSize(1)
                .allMatch(line -> line.contains("shared objects file"));
    }

    @Test
    @Order(2)
    void of_one_that_does_not_fit_any_more_nothing_is_said() throws Exception {
        pack(Path.of("src/main/resources"), app().resolve("100.jar"));

        assertThat(run("-XX:AOTMode=on", WORDS).code()).isNotZero();
        assertThat(run("", WORDS)).isEqualTo(right);
    }

    @Test
    @Order(3)
    void without_one_it_starts_as_well() throws Exception {
        Files.delete(app().resolve("syncline.aot"));

        assertThat(run("", WORDS)).isEqualTo(right);
    }

    private static Path app() {
        return place.resolve("cli/target/app");
    }

    private static Ended run(String options, String... words) throws IOException, InterruptedException {
        var out = Files.createTempFile(place, "out", "");
        var beside = Files.createTempFile(place, "beside", "");
        var command = new ProcessBuilder(words)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(beside.toFile());
        command.environment().put("SYNCLINE_JAVA_OPTIONS", options);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("SYNCLINE_HOME", place.resolve("home").toString());
        var process = command.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(beside, UTF_8));
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }
}

package org.syncline.store.dropfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class DropFileTest {

    private static final Anchor ANCHOR = new Anchor("a-1");
    private static final Values EVERY_KIND = Values.of(
            new Value.Text("Ünï \"quoted\"\nline"),
            new Value.Number(Long.MIN_VALUE),
            new Value.Flag(true),
            new Value.Bytes(new byte[] {0, -1, 7}),
            new Value.Pointer(DistinguishedName.of("CN=a\\,b,DC=c"), Anchor.NONE),
            new Value.Pointer(DistinguishedName.of("CN=d"), ANCHOR));

    private static final List<DropLine> LINES = List.of(
            new DropLine.Head("full-import", "contoso.test"),
            new DropLine.Begin("DC=contoso"),
            new DropLine.Seen(
                    ANCHOR,
                    Hologram.of(
                            new ObjectTypeName("user"),
                            DistinguishedName.of("CN=x"),
                            Map.of(new AttributeName("all"), EVERY_KIND))),
            new DropLine.Changed(
                    ANCHOR,
                    new Overlay.Amend(new TreeMap<>(Map.of(
                            new AttributeName("member"), new Say.Changes(EVERY_KIND, Values.text("gone")),
                            new AttributeName("title"), new Say.Exactly(Values.NONE))))),
            new DropLine.Gone(ANCHOR),
            new DropLine.Hidden(ANCHOR),
            new DropLine.Unreadable("CN=y", "read-error", "Why."),
            new DropLine.Filtered(),
            new DropLine.Add(Hologram.of(
                    new ObjectTypeName("user"),
                    DistinguishedName.of("CN=x"),
                    Map.of(new AttributeName("all"), EVERY_KIND))),
            new DropLine.Update(
                    ANCHOR,
                    DistinguishedName.of("CN=x"),
                    DistinguishedName.of("CN=y"),
                    new Overlay.Amend(new TreeMap<>())),
            new DropLine.Update(
                    Anchor.NONE,
                    DistinguishedName.of("CN=x"),
                    DistinguishedName.of("CN=x"),
                    new Overlay.Amend(new TreeMap<>(
                            Map.of(new AttributeName("title"), new Say.Changes(Values.text("Head"), Values.NONE))))),
            new DropLine.Delete(ANCHOR, DistinguishedName.of("CN=x")),
            new DropLine.End("cookie", 6));

    @TempDir
    private Path folder;

    @Test
    void what_is_written_reads_back_to_what_it_was_and_only_the_owner_may_read_it() throws IOException {
        var file = folder.resolve("drop.jsonl");
        try (var writer = new DropWriter(file)) {
            LINES.forEach(writer::write);
        }

        assertThat(read(file)).isEqualTo(LINES);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> new DropWriter(file)).hasMessageContaining("is there already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                              | this is no JSON
            []                                    | one JSON object with one key
            {"a": 1, "b": 2}                      | one JSON object with one key
            {"seem": {}}                          | 'seem' is no kind of line
            {"gone": {"anchor": 7}}               | 'anchor' is to be text
            {"gone": {"anchor": ""}}              | 'anchor' is empty
            {"syncline-import": {"version": 2}}   | it is of version 2, and only 1 is understood
            {"end": {"watermark": "", "entries": 1.5}} | 'entries' is to be a whole number
            {"seen": {"anchor": "a", "type": "user", "dn": "CN=x", "attributes": {"title": "x"}}} | the values of title are to be a list
            {"seen": {"anchor": "a", "type": "user", "dn": "CN=x", "attributes": {"title": [1.5]}}} | a value of title is to be text
            {"seen": {"anchor": "a", "type": "user", "dn": "CN=x", "attributes": {"photo": [{"base64": "?"}]}}} | line 2
            """)
    void what_is_not_understood_is_told_with_its_line(String line, String why) throws IOException {
        var file = folder.resolve("bad.jsonl");
        Files.writeString(file, "{\"filtered\": {}}\n" + line + "\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DropFileException.class)
                .hasMessageContaining("bad.jsonl, line 2: ")
                .hasMessageContaining(why)
                .hasMessageContaining("Write the file anew");
    }

    @Test
    void a_line_without_end_is_not_read_into_memory() throws IOException {
        var file = folder.resolve("long.jsonl");
        Files.writeString(file, "x".repeat(1_000));

        assertThatThrownBy(() -> {
                    try (var reader = new DropReader(file, 100)) {
                        reader.next();
                    }
                })
                .hasMessageContaining("line 1: ")
                .hasMessageContaining("longer than 100 characters");
    }

    @Test
    void a_line_that_is_cut_off_and_a_file_that_is_not_there_are_told() throws IOException {
        var file = folder.resolve("cut.jsonl");
        Files.writeString(file, "{\"filtered\": {}}");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("the line is cut off");
        assertThatThrownBy(() -> new DropReader(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    private static List<DropLine> read(Path file) {
        var lines = new ArrayList<DropLine>();
        try (var reader = new DropReader(file)) {
            for (Optional<DropLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}

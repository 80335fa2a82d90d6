package org.syncline.cloud.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.cloud.model.Domain;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Mastery;
import org.syncline.cloud.model.Settings;

class FileJournalTest {

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void a_file() {
        file = directory.resolve("journal.jsonl");
    }

    private static State empty() {
        return new State(Settings.atFirst(List.of(new Domain("contoso.test", false, true))));
    }

    private static Tenant tenant(State state, Journal journal) {
        return new Tenant(state, journal, InstantSource.system(), new SplittableRandom(1));
    }

    /// A tenant with a bit of everything: references, those that left, deleted users, tombstones.
    private State lived() {
        var state = empty();
        try (var tenant = tenant(state, FileJournal.open(file, state))) {
            tenant.write(writer -> {
                var users = List.of("a", "b", "c").stream()
                        .map(anchor -> synced(writer, Kind.USER, anchor))
                        .toList();
                var group = synced(writer, Kind.GROUP, "g");
                var contact = synced(writer, Kind.CONTACT, "x");
                var member = new LinkRef(group.id(), "member");
                users.forEach(user -> writer.link(member, user.id()));
                writer.link(
                        new LinkRef(users.getFirst().id(), "manager"),
                        users.getLast().id());
                writer.unlink(member, users.get(1).id());
                writer.delete(users.getLast());
                writer.delete(contact);
                return 0;
            });
        }
        return state;
    }

    private static Entry synced(Writer writer, Kind kind, String anchor) {
        var entry = Entry.blank(kind, writer.newId(), writer.now()).claimedBy(anchor, "");
        writer.put(entry);
        return entry.with(Mastery.SYNCED);
    }

    private State reopened() {
        var state = empty();
        FileJournal.open(file, state).close();
        return state;
    }

    @Test
    void a_state_read_again_is_the_same() {
        var lived = lived();

        assertThat(reopened().asOps()).isEqualTo(lived.asOps());
        assertThat(reopened().asOps()).isEqualTo(lived.asOps());
    }

    @Test
    void a_line_that_was_cut_off_is_dropped() throws IOException {
        var lived = lived();
        Files.writeString(file, "[{\"put\":{\"seq\":99,\"ent", StandardOpenOption.APPEND);

        assertThat(reopened().asOps()).isEqualTo(lived.asOps());
    }

    @Test
    void a_state_made_from_its_compact_form_answers_the_same() {
        var lived = lived();
        var copy = empty();
        lived.asOps().forEach(copy::apply);

        assertThat(copy.anchored("c")).isEqualTo(lived.anchored("c"));
        assertThat(copy.withQuarantine()).isEqualTo(lived.withQuarantine());
        assertThat(copy.seq()).isEqualTo(lived.seq());
    }
}

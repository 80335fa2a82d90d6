package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Accounts, and the tokens that belong to them.
class TokenStoreTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final byte[] HASH = {1, 2, 3};

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @BeforeEach
    void ann_is_the_only_one() {
        DATABASE.run(t -> {
            t.handle().execute("DELETE FROM token");
            t.handle().execute("DELETE FROM account");
            t.accounts().add(new AccountStore.Account("Ann", "hash", List.of("B", "A")), NOON);
        });
    }

    @Test
    void an_account_is_found_whatever_the_case_and_has_its_stamp_until_its_password_is_another() {
        var first = find("ANN");

        DATABASE.run(t -> assertThat(t.accounts().setRoles("ann", List.of("C"))).isTrue());

        assertThat(first.account().roles()).containsExactly("A", "B");
        assertThat(find("ann").account()).isEqualTo(new AccountStore.Account("Ann", "hash", List.of("C")));
        assertThat(find("ann").stamp()).isEqualTo(first.stamp());
        DATABASE.run(t -> assertThat(t.accounts().setPassword("ann", "other")).isTrue());
        assertThat(find("ann").account().passwordHash()).isEqualTo("other");
        assertThat(find("ann").stamp()).isNotEqualTo(first.stamp());
    }

    @Test
    void what_is_done_to_nobody_is_told() {
        DATABASE.run(t -> {
            assertThat(t.accounts().setRoles("bob", List.of("A"))).isFalse();
            assertThat(t.accounts().setPassword("bob", "x")).isFalse();
            assertThat(t.accounts().remove("bob")).isFalse();
            assertThat(t.accounts().all()).containsExactly(new AccountStore.Line("Ann", List.of("A", "B"), NOON));
        });
    }

    @Test
    void a_token_is_listed_and_judged_by_what_its_account_holds_now() {
        var line = add(0);
        DATABASE.run(t -> t.accounts().setRoles("ann", List.of("C")));

        DATABASE.run(t -> {
            assertThat(t.tokens().find(line.number())).hasValue(line);
            assertThat(t.tokens().of("ANN")).containsExactly(line);
            assertThat(t.tokens().of("bob")).isEmpty();
            var shown = t.tokens().shown(line.number()).orElseThrow();
            assertThat(shown.hash()).isEqualTo(HASH);
            assertThat(shown.account()).isEqualTo("Ann");
            assertThat(shown.roles()).containsExactly("A");
            assertThat(shown.held()).containsExactly("C");
            assertThat(shown.expiresAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(shown.isRevoked()).isFalse();
            assertThat(t.tokens().shown(line.number() + 1)).isEmpty();
        });
    }

    @Test
    void the_day_of_the_last_use_only_grows() {
        var line = add(0);

        DATABASE.run(t -> t.tokens().used(line.number(), DAY));
        DATABASE.run(t -> t.tokens().used(line.number(), DAY.minusDays(1)));

        DATABASE.run(
                t -> assertThat(t.tokens().find(line.number()).orElseThrow().usedOn())
                        .hasValue(DAY));
    }

    @Test
    void what_a_token_made_ends_with_it_and_nothing_else_does() {
        var parent = add(0);
        var child = add(parent.number());
        var grandchild = add(child.number());
        var other = add(0);

        assertThat(DATABASE.<Integer>in(t -> t.tokens().revoke(child.number(), NOON)))
                .isEqualTo(2);
        assertThat(DATABASE.<Integer>in(t -> t.tokens().revoke(parent.number(), NOON.plusSeconds(1))))
                .isEqualTo(1);

        DATABASE.run(t -> {
            assertThat(t.tokens().find(grandchild.number()).orElseThrow().revokedAt())
                    .hasValue(NOON);
            assertThat(t.tokens().find(parent.number()).orElseThrow().revokedAt())
                    .hasValue(NOON.plusSeconds(1));
            assertThat(t.tokens().find(other.number()).orElseThrow().revokedAt())
                    .isEmpty();
            assertThat(t.tokens().shown(child.number()).orElseThrow().isRevoked())
                    .isTrue();
        });
    }

    @Test
    void a_token_whose_account_was_removed_belongs_to_nobody_even_if_there_is_another_of_that_name() {
        var line = add(0);

        DATABASE.run(t -> {
            assertThat(t.accounts().remove("ann")).isTrue();
            t.accounts().add(new AccountStore.Account("Ann", "hash", List.of("A")), NOON);
        });

        DATABASE.run(t -> {
            var shown = t.tokens().shown(line.number()).orElseThrow();
            assertThat(shown.account()).isEmpty();
            assertThat(shown.held()).isEmpty();
            assertThat(t.tokens().all()).isEmpty();
            assertThat(t.tokens().of("ann")).isEmpty();
        });
    }

    private static AccountStore.Kept find(String name) {
        return DATABASE.in(t -> t.accounts().find(name)).orElseThrow();
    }

    private static TokenStore.Line add(long parent) {
        return DATABASE.in(t -> {
            var line = new TokenStore.Line(
                    t.tokens().next(),
                    "Ann",
                    parent,
                    "nightly",
                    List.of("A"),
                    NOON,
                    NOON.plusSeconds(60),
                    Optional.empty(),
                    Optional.empty());
            t.tokens().add(line, HASH);
            return line;
        });
    }
}

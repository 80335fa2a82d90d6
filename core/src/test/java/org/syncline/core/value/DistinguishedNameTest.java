package org.syncline.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.core.space.Arbitrary;

class DistinguishedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            textBlock = """
                    CN=Ann,DC=x|cn=ANN,dc=X
                    CN=Ann,DC=x|CN = Ann , DC = x
                    CN=Ann,DC=x|CN=Ann;DC=x
                    CN=Lee\\, Ann,DC=x|CN=Lee\\2C Ann,DC=x
                    CN=Lee\\, Ann,DC=x|CN=Lee\\2c Ann,DC=x
                    CN=Lee\\, Ann,DC=x|CN="Lee, Ann",DC=x
                    CN=a\\"b,DC=x|CN=a\\22b,DC=x
                    CN=Änne,DC=x|CN=\\C3\\84nne,DC=x
                    CN=Änne,DC=x|CN=\\c3\\a4nne,DC=x
                    CN=Straße,DC=x|CN=STRASSE,DC=x
                    CN=\uD83D\uDE00,DC=x|CN=\\F0\\9F\\98\\80,DC=x
                    CN=Ann\\ ,DC=x|CN=Ann\\20,DC=x
                    CN=\\#1,DC=x|CN=\\231,DC=x
                    CN=a\\\\,DC=x|CN=a\\5C,DC=x
                    CN=a\\\\ ,DC=x|CN=a\\5C,DC=x
                    CN=Ann\\0ADEL:1,DC=x|cn=ann\\0aDEL:1,dc=x
                    """)
    void two_ways_of_writing_one_name(String one, String other) {
        assertThat(DistinguishedName.of(one))
                .isEqualTo(DistinguishedName.of(other))
                .hasSameHashCodeAs(DistinguishedName.of(other))
                .isEqualByComparingTo(DistinguishedName.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock = """
                    CN=Ann,DC=x|CN=Anne,DC=x
                    CN=Ann,DC=x|OU=Ann,DC=x
                    CN=Ann,DC=x|CN=Ann,DC=x,DC=y
                    CN=Ann\\ ,DC=x|CN=Ann,DC=x
                    CN=Lee\\, Ann,DC=x|CN=Lee\\,Ann,DC=x
                    CN=Ann\\0ADEL:1,DC=x|CN=Ann,DC=x
                    CN=Ann\\0ADEL:1,DC=x|CN=Ann\\0ADEL:2,DC=x
                    CN=a\\+b,DC=x|CN=a\\,b,DC=x
                    """)
    void two_names(String one, String other) {
        assertThat(DistinguishedName.of(one)).isNotEqualTo(DistinguishedName.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "=Ann", "CN=Ann,", "CN=Ann,,DC=x", ",DC=x", "CN=Ann,Staff", "CN=Ann\\", "CN=\"Ann"})
    void no_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistinguishedName.of(text))
                .withMessageStartingWith("'" + text + "' is not a distinguished name: ");
    }

    @Test
    void it_is_printed_as_it_was_written() {
        var name = DistinguishedName.of("cn=Lee\\, Ann , OU=Staff;DC=x");

        assertThat(name).hasToString("cn=Lee\\, Ann , OU=Staff;DC=x");
        assertThat(name.parts()).containsExactly("cn=Lee\\, Ann", "OU=Staff", "DC=x");
        assertThat(name.name()).isEqualTo("Lee\\, Ann");
    }

    @Test
    void parents_lead_to_the_root() {
        var name = DistinguishedName.of("CN=Ann,OU=Staff,DC=x");

        assertThat(name.parent()).hasValue(DistinguishedName.of("OU=Staff,DC=x"));
        assertThat(name.parent().orElseThrow().child("CN=Ann")).isEqualTo(name);
        assertThat(DistinguishedName.of("DC=x").parent()).isEmpty();
    }

    @Test
    void a_container_holds_itself_and_what_is_beneath_and_not_its_neighbours() {
        var staff = DistinguishedName.of("OU=Staff,DC=x");

        assertThat(staff.isAtOrBelow(DistinguishedName.of("ou=STAFF,dc=x"))).isTrue();
        assertThat(DistinguishedName.of("CN=Ann,OU=Sub,OU=Staff,DC=x").isAtOrBelow(staff))
                .isTrue();
        assertThat(DistinguishedName.of("OU=Staffing,DC=x").isAtOrBelow(staff)).isFalse();
        assertThat(DistinguishedName.of("DC=x").isAtOrBelow(staff)).isFalse();
    }

    @Test
    void in_order_a_container_comes_before_what_it_holds_and_all_of_it_together() {
        Arbitrary.holds(2_000, any -> {
            var names = any.shuffled(NAMES).stream().sorted().toList();

            for (var top : names) {
                int at = names.indexOf(top);
                var held = names.stream().filter(name -> name.isAtOrBelow(top)).toList();
                assertThat(names.subList(at, at + held.size())).isEqualTo(held);
            }
        });
    }

    @Test
    void any_value_can_be_a_name_once_escaped() {
        Arbitrary.holds(5_000, any -> {
            var one = value(any);
            var other = value(any);

            var name = DistinguishedName.of("CN=" + DistinguishedName.escape(one) + ",DC=x");

            assertThat(name.parts()).hasSize(2);
            assertThat(name.path()).doesNotContain("\n").doesNotContain("\0");
            assertThat(name.equals(DistinguishedName.of("CN=" + DistinguishedName.escape(other) + " ,DC=x")))
                    .isEqualTo(one.equalsIgnoreCase(other));
        });
    }

    @Test
    void a_control_character_is_the_same_written_out_or_escaped() {
        assertThat(DistinguishedName.of("CN=a\u0001b,DC=x")).isEqualTo(DistinguishedName.of("CN=a\\01b,DC=x"));
        assertThat(DistinguishedName.of("CN=a\u0001b,DC=x").path()).isNotEqualTo("dc=x\u0001cn=a\u0001b");
    }

    private static final List<DistinguishedName> NAMES = List.of(
                    "DC=x",
                    "OU=Staff,DC=x",
                    "CN=Ann,OU=Staff,DC=x",
                    "CN=Ann\\0ADEL:1,OU=Staff,DC=x",
                    "CN=Ann,CN=Ann,OU=Staff,DC=x",
                    "OU=Staff A,DC=x",
                    "OU=Staff!,DC=x",
                    "CN=Zoe,OU=Staff A,DC=x",
                    "OU=Staffing,DC=x",
                    "DC=x,DC=y",
                    "DC=xx")
            .stream()
            .map(DistinguishedName::of)
            .toList();

    private static String value(Arbitrary any) {
        var value = new StringBuilder();
        for (int length = any.upTo(4); length >= 0; length--) {
            value.append(any.oneOf(List.of(" ", ",", "\"", "\\", "#", "=", "+", ";", "<", "\n", "a", "A", "ä", "\uD83D\uDE00", "2C")));
        }
        return value.toString();
    }
}

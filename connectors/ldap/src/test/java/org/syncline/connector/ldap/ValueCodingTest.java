package org.syncline.connector.ldap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

class ValueCodingTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, Zoë",
        "NUMBER, -9223372036854775808",
        "FLAG, TRUE",
        "BYTES, any",
        "REFERENCE, 'CN=Lee\\, Ann,DC=x'"
    })
    void a_value_survives_the_way_in_and_out(ValueType type, String octets) {
        var decoded = ValueCoding.decode(type, List.of(octets.getBytes(UTF_8)));

        assertThat(decoded).isInstanceOf(Decoded.Whole.class);
        var value = ((Decoded.Whole) decoded).values().first();
        assertThat(value.type()).isEqualTo(type);
        assertThat(ValueCoding.encode(value)).isEqualTo(octets.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 1.5", "NUMBER, 9223372036854775808", "FLAG, yes", "REFERENCE, nobody"})
    void a_value_of_another_type_is_named(ValueType type, String octets) {
        var decoded = ValueCoding.decode(type, List.of("1".getBytes(UTF_8), octets.getBytes(UTF_8)));

        assertThat(decoded).isInstanceOf(Decoded.Broken.class);
    }

    @Test
    void text_that_is_not_utf_8_is_shown_as_octets() {
        var octets = List.of(new byte[] {(byte) 0xff, 0x41});

        assertThat(ValueCoding.decode(ValueType.TEXT, octets))
                .isEqualTo(new Decoded.Broken("0xff41", "it is not UTF-8"));
    }

    @Test
    void no_octets_are_no_values() {
        assertThat(ValueCoding.decode(ValueType.TEXT, List.of())).isEqualTo(new Decoded.Whole(Values.NONE));
    }
}

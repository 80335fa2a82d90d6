package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import tools.jackson.databind.ObjectMapper;

class JsonValuesTest {

    /// The store would refuse it, and with it the whole page.
    @Test
    void half_a_character_stands_as_a_question_mark_and_a_whole_one_as_it_is() {
        assertThat(text("\"A\\ud83d\"")).isEqualTo("A?");
        assertThat(text("\"\\ude00B\"")).isEqualTo("?B");
        assertThat(text("\"A\\ud83d\\ude00B\"")).isEqualTo("A\uD83D\uDE00B");
    }

    private static String text(String json) {
        return JsonValues.read(new ObjectMapper().readTree(json), ValueType.TEXT)
                .map(Value::toString)
                .orElseThrow();
    }
}

package org.syncline.connector.ldapdirectory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.Watermark;
import org.syncline.core.value.Anchor;

class CookieTest {

    private static final Anchor HEAD = new Anchor("0b5bd5f6-60b4-103b-8f2f-9d6d3e1a0001");

    @Test
    void what_the_server_gave_comes_back() {
        var octets = "rid=000,csn=20261130130000.000000Z#000000#000#000000".getBytes(UTF_8);

        var again = Cookie.of(new Cookie(HEAD, octets).watermark(), HEAD);

        assertThat(again.octets()).isEqualTo(octets);
    }

    @ParameterizedTest
    @CsvSource({"X, other tree", "cmlkPTA, is damaged", "!, is damaged", "'', not one of this connector"})
    void nothing_else_is_sent(String part, String why) {
        var text = new Cookie(HEAD, "rid=000,csn=1".getBytes(UTF_8)).watermark().text();
        var other = part.equals("X") ? "x" + text : text.replaceAll(" [^ ]* ", part.isEmpty() ? " " : " " + part + " ");

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> Cookie.of(new Watermark(other), HEAD))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.WATERMARK))
                .withMessageContaining(why.replace("other tree", "another tree"));
    }

    @ParameterizedTest
    @CsvSource({"rid=000, false", "'rid=000,csn=1', true", "'host#bind#filter#17', true"})
    void a_cookie_of_openldap_without_a_point_in_time_stands_for_the_beginning(String cookie, boolean useful) {
        assertThat(Cookie.isPointInTime(cookie.getBytes(UTF_8))).isEqualTo(useful);
    }
}

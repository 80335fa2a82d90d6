package org.syncline.configuration.vendor.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger's file may be, and what is refused with its place.
class SourcesTest {

    private static final Limits SMALL = new Limits(2_000, 5, 20, 50, 3, 10);

    static final List<Arguments> REFUSED = List.of(
            Arguments.of("<!DOCTYPE a><a/>", "document type"),
            Arguments.of("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type"),
            Arguments.of("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", "document type"),
            Arguments.of("<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>", "document type"),
            Arguments.of("<a>&b;</a>", "well-formed XML"),
            Arguments.of("<a><b></a>", "well-formed XML"),
            Arguments.of("<a b='1' b='2'/>", "well-formed XML"),
            Arguments.of("<a/><b/>", "well-formed XML"),
            Arguments.of("<a>" + "<b>".repeat(5) + "</b>".repeat(5) + "</a>", "deeper than 5"),
            Arguments.of("<a>" + "<b/>".repeat(20) + "</a>", "more than 20 elements"),
            Arguments.of("<a>" + "x".repeat(51) + "</a>", "more than 50 characters"),
            Arguments.of("<a>" + "x<b/>".repeat(19) + "x".repeat(40) + "</a>", "more than 50 characters"),
            Arguments.of("<a b='1' c='2' d='3' e='4'/>", "more than 3 attributes"),
            Arguments.of("<abcdefghijk/>", "name of more than 10"),
            Arguments.of("{\"a\": 1, \"a\": 2}", "well-formed JSON"),
            Arguments.of("{\"a\": 1} {}", "follows"),
            Arguments.of("{\"a\": 1", "well-formed JSON"),
            Arguments.of("{a: 1}", "well-formed JSON"),
            Arguments.of("[[[[[[[1]]]]]]]", "deep"),
            Arguments.of("[" + "1,".repeat(20) + "1]", "more than 20 elements"),
            Arguments.of("{\"a\": \"" + "x".repeat(51) + "\"}", "50"),
            Arguments.of("{\"abcdefghijk\": 1}", "10"),
            Arguments.of("", "empty"),
            Arguments.of("  \n", "empty"),
            Arguments.of("name: value", "neither XML nor JSON"),
            Arguments.of("<a>" + " ".repeat(2_000) + "</a>", "octets"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void what_no_export_has_is_refused_with_its_place(String text, String why) {
        assertThatThrownBy(() -> read(text, UTF_8, SMALL))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(why)
                .hasMessageStartingWith("file:1:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void the_encoding_is_seen_with_and_without_a_mark(String charset) {
        for (var mark : List.of("", "\uFEFF")) {
            for (var declared : List.of(
                    "", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>")) {
                var root = read(mark + declared + "<a>Zoë</a>", Charset.forName(charset), Limits.USUAL);

                assertThat(root.text()).isEqualTo("Zoë");
            }
            assertThat(read(mark + "{\"a\": \"Zoë\"}", Charset.forName(charset), Limits.USUAL)
                            .text("a"))
                    .isEqualTo("Zoë");
        }
    }

    @Test
    void text_in_another_encoding_is_refused() {
        assertThatThrownBy(() -> read("<a>Zoë</a>", ISO_8859_1, Limits.USUAL)).hasMessageContaining("UTF-8");
        assertThat(List.of(UTF_16LE, UTF_16BE))
                .allSatisfy(charset -> assertThatThrownBy(() ->
                                Sources.read(new SourceFile("file", new byte[] {'<', 0, 'a'}), Limits.USUAL))
                        .as(charset.toString())
                        .isInstanceOf(UnreadableSourceException.class));
    }

    @Test
    void xml_and_json_become_the_same_tree() {
        var xml = read(
                "<r:rule xmlns:r='urn:x' Kind='a'>\n <Some-Name>x &lt; <![CDATA[y]]></Some-Name><item/><item>2</item></r:rule>",
                UTF_8,
                Limits.USUAL);
        var json = read("{\"Kind\": \"a\", \"some_name\": \"x < y\", \"item\": [null, 2]}", UTF_8, Limits.USUAL);

        for (var root : List.of(xml, json)) {
            assertThat(root.text("kind")).isEqualTo("a");
            assertThat(root.text("somename")).isEqualTo("x < y");
            assertThat(root.children("item").map(Element::text)).containsExactly("", "2");
            assertThat(root.size()).isEqualTo(5);
        }
        assertThat(xml.is("rule")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'<a>\n  <b>x</b></a>', 2, 6", "'{\n  \"b\": \"x\"}', 2, 8"})
    void an_element_knows_where_it_stands(String text, int line, int column) {
        var place = read(text, UTF_8, Limits.USUAL).child("b").orElseThrow().place();

        assertThat(place.line()).isEqualTo(line);
        assertThat(place.column()).isEqualTo(column);
    }

    private static Element read(String text, Charset charset, Limits limits) {
        return Sources.read(new SourceFile("file", text.getBytes(charset)), limits);
    }
}

package org.syncline.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a table program makes of a cell.
class SheetTest {

    @Test
    void a_text_that_looks_like_a_formula_is_a_text() {
        assertThat(List.of("=1+1", "+49 30", "-x", "@SUM(A1)").stream().map(Sheet::cell))
                .containsExactly("'=1+1", "'+49 30", "'-x", "'@SUM(A1)");
        assertThat(Sheet.cell("a=b")).isEqualTo("a=b");
        assertThat(Sheet.cell(-3L)).isEqualTo("-3");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_in_their_cell() {
        assertThat(Sheet.cell("CN=Ann,DC=x")).isEqualTo("\"CN=Ann,DC=x\"");
        assertThat(Sheet.cell("say \"yes\"")).isEqualTo("\"say \"\"yes\"\"\"");
        assertThat(Sheet.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(Sheet.cell(List.of("one", "two"))).isEqualTo("one; two");
        assertThat(Sheet.cell(Optional.empty())).isEmpty();
    }
}

package org.syncline.core.function.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens in any order: what the grammar of rules.md 7 allows is computed, what it does not allow is refused.
class GrammarReferenceTest {

    private static final int TEXTS = 1000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_product_accepts_what_the_grammar_allows(long seed) {
        for (int i = 0; i < TEXTS; i++) {
            var dice = Dice.of(seed * 1_000_003 + i);
            var text = IntStream.range(0, dice.between(1, 9))
                    .mapToObj(_ -> token(dice))
                    .collect(Collectors.joining());

            assertThat(Product.of(text).result(1)).as(text).isEqualTo(expected(text));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static String token(Dice dice) {
        return dice.of("1", "2 ", "30", "&HA ", "+", "-", " *", "/ ", "(", ")", "- ", " ", "-(", "7)");
    }

    private static Object expected(String text) {
        try {
            var reader = new Reader(text);
            var value = reader.arithmetic();
            Wrong.unless(reader.rest().isEmpty(), "something is left");
            return value;
        } catch (Wrong wrong) {
            return "error";
        }
    }

    /// Reads as the grammar is written, and computes on the way.
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        String rest() {
            return text.substring(at).strip();
        }

        Val arithmetic() {
            var value = unary();
            while (!rest().isEmpty() && "+-*/".indexOf(rest().charAt(0)) >= 0) {
                var sign = rest().substring(0, 1);
                skip(sign);
                value = SlowOperators.apply(sign, value, unary());
            }
            return value;
        }

        private Val unary() {
            if (rest().startsWith("-")) {
                skip("-");
                return SlowOperators.minus(unary());
            }
            if (rest().startsWith("(")) {
                skip("(");
                var value = arithmetic();
                Wrong.unless(rest().startsWith(")"), "a parenthesis closes");
                skip(")");
                return value;
            }
            return number();
        }

        private Val number() {
            boolean hex = rest().startsWith("&H");
            if (hex) {
                skip("&H");
            }
            int start = text.indexOf(rest(), at);
            int end = start;
            while (end < text.length() && (hex ? "0123456789A" : "0123456789").indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            Wrong.unless(end > start, "a number has digits");
            at = end;
            return Val.num(Long.parseLong(text.substring(start, end), hex ? 16 : 10));
        }

        private void skip(String token) {
            at = text.indexOf(token, at) + token.length();
        }
    }
}

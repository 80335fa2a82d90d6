package org.syncline.core.function;

import java.util.List;

/// Something that an expression can call: one entry of the table of its group.
///
/// @param summary one line for the manual
/// @param examples expressions that come to True; the manual prints them and a test runs them
public record Function(Signature signature, String summary, List<String> examples, Body body) {

    /// How a function comes to its result.
    public sealed interface Body {

        /// From its arguments, evaluated before from left to right. It sees single values where the
        /// signature says so; lists, nulls and wrong types are dealt with by [Application].
        @FunctionalInterface
        non-sealed interface Strict extends Body {
            Term apply(Call call);
        }

        /// By deciding itself which arguments are evaluated, and when (rules.md 8.4).
        @FunctionalInterface
        non-sealed interface Lazy extends Body {
            Term apply(Branches branches);
        }
    }

    static Function strict(String signature, String summary, String examples, Body.Strict body) {
        return new Function(Signature.of(signature), summary, examples.lines().toList(), body);
    }

    static Function lazy(String signature, String summary, String examples, Body.Lazy body) {
        return new Function(Signature.of(signature), summary, examples.lines().toList(), body);
    }

    public String name() {
        return signature.name();
    }
}

package org.syncline.core.expression;

import org.syncline.core.function.Term;

/// What a formula comes to by itself, before anybody asks what that means for a target ([FlowOutcome]).
public sealed interface Answer {

    /// A value, NULL, a literal of rules.md 5.1, or a list of values without gaps and repetitions.
    record Came(Term term) implements Answer {}

    /// The evaluation failed.
    ///
    /// @param code of the error catalogue (engine.md 14)
    record Failed(String code, String message) implements Answer {}
}

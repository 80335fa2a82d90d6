package org.syncline.core.function;

import java.util.List;
import java.util.Set;

/// One parameter of a function.
///
/// @param kinds the types that are accepted, of each value where several come
/// @param nullable whether the function wants to see a null; else a null makes the whole result null
/// @param generic whether its type is also the type of the function's result
/// @param words the bare words that are accepted, for [Passing#WORD]
public record Parameter(
        String name,
        Passing passing,
        Set<Kind> kinds,
        boolean nullable,
        boolean generic,
        boolean optional,
        List<String> words) {

    /// How an argument reaches the function (rules.md 8.2).
    public enum Passing {
        /// One value; a list makes the function run for each value.
        SCALAR,
        /// A list without gaps; one value is a list of one, null an empty one.
        LIST,
        /// As it is, list or not; only gaps are dropped.
        WHOLE,
        /// One of some bare words.
        WORD,
        /// The same, and a string with the word is as good.
        WORD_OR_TEXT,
        /// Declares a variable for the last argument.
        VARIABLE,
        /// An attribute's name in quotes; the function receives the values of the imported view.
        IMPORTED,
        /// An attribute's name in quotes; the function receives how many values there are.
        COUNTED
    }

    public boolean accepts(Kind kind) {
        return kinds.contains(kind);
    }
}

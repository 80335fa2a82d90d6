package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;
import org.syncline.core.function.Term.Many;

/// Evaluation (rules.md 9.3): what can be said of a value. An attribute is tested as a whole.
final class TestFunctions {

    private TestFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "bool IsNull(var value)",
                    "Whether there is no value at all. Empty text is a value.",
                    """
                    IsNull([absent])
                    IsNull("") = False
                    IsNull([proxyAddresses]) = False
                    """,
                    call -> Term.of(call.at(0).isNull())),
            strict(
                    "bool IsEmpty(var value)",
                    "Whether the value is there and is the empty text.",
                    """
                    IsEmpty("")
                    IsEmpty([absent]) = False
                    IsEmpty(0) = False
                    """,
                    call -> Term.of(call.at(0).equals(Term.EMPTY_TEXT))),
            strict(
                    "bool IsNullOrEmpty(var value)",
                    "Whether there is no value, or only the empty text.",
                    """
                    IsNullOrEmpty("")
                    IsNullOrEmpty([absent])
                    IsNullOrEmpty("x") = False
                    """,
                    call -> Term.of(isNullOrEmpty(call.at(0)))),
            strict(
                    "bool IsPresent(var value)",
                    "Whether there is a value other than the empty text.",
                    """
                    IsPresent([mail])
                    IsPresent([proxyAddresses])
                    IsPresent("") = False
                    IsPresent([absent]) = False
                    """,
                    call -> Term.of(!isNullOrEmpty(call.at(0)))),
            strict(
                    "bool IsString(var value)",
                    "Whether the value is text; binary is not.",
                    """
                    IsString("x")
                    IsString([objectGUID]) = False
                    IsString(1) = False
                    IsString([absent]) = False
                    """,
                    call -> Term.of(isText(call.at(0)))),
            strict(
                    "bool IsBitSet(num value, num mask)",
                    "Whether all bits of the mask are set.",
                    """
                    IsBitSet(&HF, 4)
                    IsBitSet([userAccountControl], 2) = False
                    IsBitSet(-2147483646, -2147483648)
                    """,
                    call -> Term.of((call.number(0) & call.number(1)) == call.number(1))));

    private static boolean isNullOrEmpty(Term term) {
        return term.isNull() || term.equals(Term.EMPTY_TEXT);
    }

    private static boolean isText(Term term) {
        return switch (term) {
            case Many(var terms) -> terms.stream().allMatch(Term.Text.class::isInstance);
            case Term.Text _ -> true;
            case Term.Single _, Term.Null _, Term.Verdict _ -> false;
        };
    }
}

package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;
import java.util.function.Predicate;
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
                    call -> Term.of(all(call.at(0), Term.Text.class::isInstance))),
            strict(
                    "bool IsNumeric(var value)",
                    "Whether CNum makes a number of the value.",
                    """
                    IsNumeric(" -12 ")
                    IsNumeric(12)
                    IsNumeric("1.5") = False
                    IsNumeric([absent]) = False
                    """,
                    call -> Term.of(all(call.at(0), TestFunctions::isNumeric))),
            strict(
                    "bool IsDate(var value)",
                    "Whether CDate makes a date of the value.",
                    """
                    IsDate("2013-01-10 4:00 PM -8")
                    IsDate("2013-02-30") = False
                    IsDate([absent]) = False
                    """,
                    call -> Term.of(all(call.at(0), TestFunctions::isDate))),
            strict(
                    "bool IsGuid(str text)",
                    "Whether the text is a GUID, with or without braces.",
                    """
                    IsGuid("8c4c0a91-1b5e-4e2a-9f33-0123456789ab")
                    IsGuid("{8C4C0A91-1B5E-4E2A-9F33-0123456789AB}")
                    IsGuid("{8c4c0a91-1b5e-4e2a-9f33-0123456789ab") = False
                    IsNull(IsGuid([absent]))
                    """,
                    call -> Term.of(Octets.isGuid(call.text(0)))),
            strict(
                    "bool IsCert(bin octets)",
                    "Whether the octets are an X.509 certificate, plain (DER) or as base64 text.",
                    """
                    IsCert(Item([userCertificate], 1))
                    IsCert([objectGUID]) = False
                    IsNull(IsCert(NULL))
                    """,
                    call -> Term.of(Certificate.of(call).isPresent())),
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

    /// Whether there is a value, and all values pass.
    private static boolean all(Term term, Predicate<Term> test) {
        return term instanceof Many(var terms) ? terms.stream().allMatch(test) : test.test(term);
    }

    private static boolean isNumeric(Term term) {
        return switch (term) {
            case Term.Number _ -> true;
            case Term.Text(var text) -> Numerals.number(text).isPresent();
            case Term.Bytes(var bytes) -> Numerals.number(bytes).isPresent();
            case Term _ -> false;
        };
    }

    private static boolean isDate(Term term) {
        return term instanceof Term.Text(var text) && DateText.instant(text).isPresent();
    }
}

package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.function.Term.Many;
import org.syncline.core.function.Term.Reference;
import org.syncline.core.value.CaseFold;

/// Multivalued (rules.md 9.7). A single value is a list of one, null an empty list.
final class ListFunctions {

    private ListFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "num Contains(mvstr|mvref list, str find [, {CaseSensitive|CaseInsensitive} case])",
                    "Which value contains the text, or is the reference with this DN; 0 if none does.",
                    """
                    Contains([proxyAddresses], "smtp:") = 2
                    Contains([proxyAddresses], "smtp:", CaseInsensitive) = 1
                    Contains([absent], "x") = 0
                    Contains(CRef("cn=Joe,ou=x"), "CN=joe, OU=x") = 1
                    Contains(CRef("cn=Joe,ou=x"), "cn=Joe") = 0
                    """,
                    ListFunctions::contains),
            strict(
                    "num Count(mv list)",
                    "How many values there are.",
                    """
                    Count([proxyAddresses]) = 3
                    Count([absent]) = 0
                    Count("one") = 1
                    """,
                    call -> Term.of(call.list(0).size())),
            strict(
                    "num ValueCount(counted attribute)",
                    "How many values the attribute has, without reading them.",
                    """
                    ValueCount("proxyAddresses") = 3
                    ValueCount("absent") = 0
                    """,
                    call -> call.at(0)),
            strict(
                    "T Item(mvT list, num index)",
                    "One value, counted from 1; there has to be one.",
                    """
                    Item([proxyAddresses], 1) = "SMTP:ann@contoso.com"
                    """,
                    call -> item(call.list(0), call.number(1), true)),
            strict(
                    "T ItemOrNull(mvT list, num index)",
                    "One value, counted from 1; NULL if there is none.",
                    """
                    ItemOrNull([proxyAddresses], 2) = "smtp:a.lee@contoso.com"
                    IsNull(ItemOrNull([proxyAddresses], 0))
                    IsNull(ItemOrNull([absent], 1))
                    """,
                    call -> item(call.list(0), call.number(1), false)),
            strict(
                    "str Join(mvstr list [, str delimiter])",
                    "All values in one text; a blank between them by default.",
                    """
                    Join(Split("a,b", ",")) = "a b"
                    Join(Split("a,b", ","), "") = "ab"
                    Join(Split("a,b", ","), " and ") = "a and b"
                    IsNull(Join([absent]))
                    """,
                    ListFunctions::join),
            strict(
                    "mvstr Split(str text, str delimiter [, num limit])",
                    "The parts of a text, cut at a character; with a limit, the rest stays in the last part.",
                    """
                    Count(Split("a,b,c", ",")) = 3
                    Item(Split("a,b,c", ",", 2), 2) = "b,c"
                    Item(Split("a,,c", ","), 3) = "c"
                    """,
                    ListFunctions::split),
            strict(
                    "mvT RemoveDuplicates(mvT list)",
                    "The values without repetitions; case counts.",
                    """
                    Join(RemoveDuplicates(Split("a,b,a,A", ",")), "") = "abA"
                    """,
                    call -> new Many(call.list(0)).withoutRepetitions()),
            strict(
                    "any ImportedValue(imported attribute)",
                    "The attribute as the connected system last showed it, without what is being exported.",
                    """
                    Count(ImportedValue("proxyAddresses")) = 2
                    IsNull(ImportedValue("absent"))
                    """,
                    call -> call.at(0)));

    private static Term contains(Call call) {
        var list = call.list(0);
        boolean references = !list.isEmpty() && list.getFirst() instanceof Reference;
        return Term.of(references ? referring(call, list) : containing(call, list));
    }

    private static int referring(Call call, List<Term> list) {
        var wanted = Names.name(call.text(1));
        for (int i = 0; i < list.size() && wanted.isPresent(); i++) {
            if (list.get(i) instanceof Reference reference) {
                call.evaluation().chargeNames(reference.dn(), "");
                if (Names.is(reference, wanted.get())) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static int containing(Call call, List<Term> list) {
        boolean folds = call.textOr(2, "").equals("CaseInsensitive");
        var wanted = folds ? CaseFold.of(call.text(1)) : call.text(1);
        for (int i = 0; i < list.size(); i++) {
            call.evaluation().charge(1);
            if (has(call, list.get(i), wanted, folds)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean has(Call call, Term value, String wanted, boolean folds) {
        if (!(value instanceof Term.Text(var text))) {
            return false;
        }
        call.evaluation().chargeSearch(text, wanted);
        return (folds ? CaseFold.of(text) : text).contains(wanted);
    }

    private static Term item(List<Term> values, long index, boolean needed) {
        boolean there = index >= 1 && index <= values.size();
        if (!there && needed) {
            throw EvaluationException.failed("there is no value %d; the list has %d".formatted(index, values.size()));
        }
        return there ? values.get((int) index - 1) : Term.NULL;
    }

    private static Term join(Call call) {
        var delimiter = call.textOr(1, " ");
        var joined = new StringBuilder();
        boolean first = true;
        for (var value : call.list(0)) {
            joined.append(first ? "" : delimiter).append(value instanceof Term.Text(var text) ? text : "");
            call.evaluation().length(joined.length());
            first = false;
        }
        return first ? Term.NULL : Term.of(joined.toString());
    }

    private static Term split(Call call) {
        var text = call.text(0);
        var delimiter = call.text(1);
        if (CodePoints.count(delimiter) != 1) {
            throw EvaluationException.failed("Split takes one character to cut at, not '%s'".formatted(delimiter));
        }
        var parts = new ArrayList<Term>();
        long limit = call.numberOr(2, -1);
        int start = 0;
        int end = text.indexOf(delimiter);
        while (end >= 0 && (limit < 1 || parts.size() + 1 < limit)) {
            parts.add(Term.of(text.substring(start, end)));
            start = end + delimiter.length();
            end = text.indexOf(delimiter, start);
        }
        if (!text.isEmpty()) {
            parts.add(Term.of(text.substring(start)));
        }
        return new Many(parts);
    }
}

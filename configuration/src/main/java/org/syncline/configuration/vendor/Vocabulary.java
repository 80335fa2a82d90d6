package org.syncline.configuration.vendor;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.ScopeOperator;

/// The fixed words of an export, in any case and with or without underscores (rules.md 1, 3.1, 5).
final class Vocabulary {

    private static final Map<String, ScopeOperator> OPERATORS = operators();
    private static final Map<String, MergeType> MERGES = merges();

    private Vocabulary() {}

    static Optional<Direction> direction(String word) {
        return word(Direction.values(), word);
    }

    static Optional<LinkType> linkType(String word) {
        return word(LinkType.values(), word);
    }

    static Optional<MergeType> merge(String word) {
        return Optional.ofNullable(MERGES.get(folded(word)));
    }

    static Optional<ScopeOperator> operator(String word) {
        return Optional.ofNullable(OPERATORS.get(folded(word)));
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static <T extends Enum<T>> Optional<T> word(T[] values, String word) {
        return Arrays.stream(values).filter(each -> same(each.name(), word)).findFirst();
    }

    /// Two of them are spelled differently in the vendor's own documents (rules.md 3.1).
    private static Map<String, ScopeOperator> operators() {
        var operators = new HashMap<String, ScopeOperator>();
        for (var operator : ScopeOperator.values()) {
            operators.put(folded(operator.name()), operator);
        }
        operators.put("ISNOTBITSET", ScopeOperator.ISBITNOTSET);
        operators.put("NOTSTARTWITH", ScopeOperator.NOTSTARTSWITH);
        return Collections.unmodifiableMap(operators);
    }

    private static Map<String, MergeType> merges() {
        var merges = new HashMap<String, MergeType>();
        for (var merge : MergeType.values()) {
            merges.put(folded(merge.name()), merge);
        }
        merges.put("REPLACE", MergeType.UPDATE);
        return Collections.unmodifiableMap(merges);
    }

    private static String folded(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace("_", "").replace(" ", "");
    }
}

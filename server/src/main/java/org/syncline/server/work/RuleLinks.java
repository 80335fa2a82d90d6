package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.core.rule.SyncRule;
import org.syncline.engine.Installed;

/// The rules that a text names, so that a page can lead to them: a name between two apostrophes, as
/// explanations write it, or at the end behind `by`.
public final class RuleLinks {

    private final PerRevision<Names> names;

    /// A page asks many times, and rules are hundreds.
    ///
    /// @param ids by name; of rules of one name the first
    private record Names(Map<String, String> ids, Pattern any) {

        static Names of(Installed installed) {
            var ids = installed.configuration().rules().stream()
                    .collect(Collectors.toMap(SyncRule::name, rule -> rule.id().toString(), (first, _) -> first));
            var any = ids.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
            return new Names(ids, Pattern.compile("(?<=')(?:%s)(?=')|(?<= by )(?:%s)$".formatted(any, any)));
        }
    }

    public RuleLinks(EngineRoom room) {
        names = new PerRevision<>(room, Names::of);
    }

    /// A part of a text.
    ///
    /// @param rule the id of the rule that it names; empty: it names none
    public record Piece(String text, String rule) {}

    /// The whole text, piece by piece.
    public List<Piece> of(String text) {
        var known = names.get();
        return known.ids().isEmpty() ? List.of(new Piece(text, "")) : pieces(text, known);
    }

    private static List<Piece> pieces(String text, Names names) {
        var named = names.any().matcher(text);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (named.find()) {
            pieces.add(new Piece(text.substring(from, named.start()), ""));
            pieces.add(new Piece(named.group(), names.ids().getOrDefault(named.group(), "")));
            from = named.end();
        }
        pieces.add(new Piece(text.substring(from), ""));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }
}

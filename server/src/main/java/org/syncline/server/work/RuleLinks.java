package org.syncline.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.core.rule.SyncRule;

/// The rules that a text names, so that a page can lead to them: a name between two apostrophes, as
/// explanations write it, or at the end behind `by`.
public final class RuleLinks {

    private final EngineRoom room;

    public RuleLinks(EngineRoom room) {
        this.room = room;
    }

    /// A part of a text.
    ///
    /// @param rule the id of the rule that it names; empty: it names none
    public record Piece(String text, String rule) {}

    /// The whole text, piece by piece.
    public List<Piece> of(String text) {
        var rules = room.engine().installed().configuration().rules().stream()
                .collect(Collectors.toMap(SyncRule::name, rule -> rule.id().toString()));
        return rules.isEmpty() ? List.of(new Piece(text, "")) : pieces(text, rules);
    }

    private static List<Piece> pieces(String text, Map<String, String> rules) {
        var any = rules.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var named = Pattern.compile("(?<=')(?:%s)(?=')|(?<= by )(?:%s)$".formatted(any, any))
                .matcher(text);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (named.find()) {
            pieces.add(new Piece(text.substring(from, named.start()), ""));
            pieces.add(new Piece(named.group(), rules.getOrDefault(named.group(), "")));
            from = named.end();
        }
        pieces.add(new Piece(text.substring(from), ""));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }
}

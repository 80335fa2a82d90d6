package org.syncline.server.work;

import java.util.List;
import java.util.Optional;
import org.syncline.home.rules.ExpressionAnswer;

/// What is to be said of a configuration with another text for one of its files.
///
/// @param readable whether it can be applied
/// @param findings what is wrong, or worth a second look; those of the file first
/// @param lines how the file differs from what is applied
/// @param fullImports the connectors that would have to be imported in full
/// @param fullSync whether everything would have to be synchronized
/// @param tried for the object that was named; empty: none was, or it cannot be applied
/// @param choices the objects that were meant perhaps, if several are
public record FileVerdict(
        boolean readable,
        List<Finding> findings,
        List<String> lines,
        List<String> fullImports,
        boolean fullSync,
        Optional<Tried> tried,
        List<ExpressionAnswer.Choice> choices) {

    public FileVerdict {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
        fullImports = List.copyOf(fullImports);
        choices = List.copyOf(choices);
    }

    /// @param fatal else a warning
    /// @param line counted from 1, as the column is; 0 if it is about the file as a whole
    /// @param picture the line, and a caret under the place; empty: in another file, or nowhere
    public record Finding(boolean fatal, String file, int line, int column, String message, String picture) {}

    /// What a synchronization of an object would come to.
    ///
    /// @param same whether it comes to the same by what is applied
    public record Tried(boolean same, Foreseen foreseen) {}

    public boolean isSound() {
        return readable && findings.stream().noneMatch(Finding::fatal);
    }
}

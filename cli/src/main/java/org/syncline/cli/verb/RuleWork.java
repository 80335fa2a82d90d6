package org.syncline.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.NewRule;
import org.syncline.configuration.NewRule.Position;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RuleText;
import org.syncline.core.rule.Numbering;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.RuleId;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;
import org.syncline.home.rules.WrittenRules;

/// Changes to the files of rules: one line where one line is meant, and nothing that would not read back.
final class RuleWork {

    private final Workplace place;
    private final WrittenRules book;
    private final TreeMap<String, String> texts = new TreeMap<>();

    /// @param folder of the configuration
    RuleWork(Path folder) {
        place = new Workplace(folder);
        book = WrittenRules.of(place.read());
    }

    /// @param named empty: that of the home
    static Path folder(Desk desk, String named) {
        return named.isEmpty() ? desk.home().configuration() : Path.of(named);
    }

    /// Applies what was written, or says how.
    static void finish(Desk desk, Path folder, boolean apply) {
        if (apply) {
            try (var session = desk.open()) {
                new Applying(desk, session).apply(folder, true, false);
            }
        } else {
            desk.terminal()
                    .note("Apply it: syncline config apply%s"
                            .formatted(folder.equals(desk.home().configuration()) ? "" : " " + folder));
        }
    }

    WrittenRules book() {
        return book;
    }

    /// Switches a rule on or off.
    ///
    /// @return whether that was not so before
    boolean disable(String wanted, boolean disabled) {
        var found = book.rule(wanted);
        if (found.getValue().disabled() == disabled) {
            return false;
        }
        put(found.getKey(), RuleText.disabled(text(found.getKey()), disabled));
        return true;
    }

    /// Takes a rule away, with its file.
    void delete(String wanted) {
        place.remove(book.rule(wanted).getKey());
    }

    /// Takes a rule in: in the place of the one that has its id, or as a new one.
    ///
    /// @return the file it stands in
    String add(NewRule added) {
        var rule = added.rule();
        var old = book.files().find(rule.id().toString());
        int number = number(added, old.map(Map.Entry::getValue));
        var file = old.map(Map.Entry::getKey).orElseGet(() -> FileNames.rule(number, rule.name()));
        if (old.isEmpty() && book.files().rules().containsKey(file)) {
            throw new Refused(
                    ExitCode.USAGE, "There is a file %s already. Give the rule another name.".formatted(file));
        }
        put(file, RuleText.precedence(added.text(), number));
        return file;
    }

    /// Numbers the shipped rules without gaps.
    ///
    /// @return how many have another number now
    int renumber() {
        var numbers = Numbering.ofShipped(book.files().rules().values());
        move(numbers);
        return numbers.size();
    }

    private int number(NewRule added, Optional<SyncRule> old) {
        return switch (added.position()) {
            case Position.At(var precedence) -> free(precedence, added.rule());
            case Position.Before _, Position.After _, Position.Anywhere _
            when old.isPresent() -> old.get().precedence();
            case Position.Before(var other) -> room(book.rule(other).getValue().precedence());
            case Position.After(var other) -> room(book.rule(other).getValue().precedence() + 1);
            case Position.Anywhere() ->
                Numbering.freeOwn(book.files().rules().values())
                        .orElseThrow(() -> new Refused(
                                ExitCode.USAGE,
                                "The numbers below %d are taken. Say before which rule it is to stand, with --before."
                                        .formatted(Numbering.FIRST_SHIPPED)));
        };
    }

    private int free(int precedence, SyncRule rule) {
        book.files().rules().values().stream()
                .filter(other -> other.precedence() == precedence && !other.id().equals(rule.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            ExitCode.USAGE,
                            "The precedence %d is that of %s already, and no two rules have the same. To put %s there and move the others down, say --before '%s'."
                                    .formatted(precedence, other, rule, other.name()));
                });
        return precedence;
    }

    private int room(int precedence) {
        move(Numbering.withRoomAt(precedence, book.files().rules().values()));
        return precedence;
    }

    private void move(Map<RuleId, Integer> numbers) {
        book.files().rules().forEach((file, rule) -> {
            var number = numbers.get(rule.id());
            if (number != null) {
                put(file, RuleText.precedence(text(file), number));
            }
        });
    }

    /// Writes what was changed, if all files together still read; else nothing.
    ///
    /// @throws Refused telling what would be wrong
    void save() {
        var all = new TreeMap<>(book.ready().files());
        all.putAll(texts);
        if (ConfigurationText.read(all) instanceof ReadResult.Broken(var problems)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Nothing was changed.\n"
                            + problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        texts.forEach(place::replace);
    }

    /// A rule from a file somewhere.
    NewRule reading(Path file) {
        return switch (NewRule.read(file.toString(), text(file), book.ready())) {
            case NewRule.Result.Ready(var rule) -> rule;
            case NewRule.Result.Broken(var problems) ->
                throw new Refused(
                        ExitCode.USAGE,
                        "Nothing was added.\n"
                                + problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read:".formatted(file), unreadable);
        }
    }

    private String text(String file) {
        return texts.getOrDefault(file, book.files().text(file));
    }

    private void put(String file, Optional<String> text) {
        texts.put(
                file,
                text.orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "%s has no line of its own for the field. Write one field a line, or change the file by hand."
                                .formatted(file))));
    }
}

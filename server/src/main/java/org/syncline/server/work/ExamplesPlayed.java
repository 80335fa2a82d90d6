package org.syncline.server.work;

import java.util.List;
import java.util.stream.Collectors;
import org.syncline.configuration.Examples;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RulePlaces;
import org.syncline.configuration.Trial;
import org.syncline.configuration.Unreached;
import org.syncline.core.example.Difference;
import org.syncline.core.example.ExampleResult;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;

/// The examples of the configuration folder, played with rules that perhaps nobody has kept yet.
///
/// @param percent how much of all rules they reach
/// @param missed what of the file no example reaches
public record ExamplesPlayed(int all, List<Failure> failed, int percent, List<Missed> missed) {

    public ExamplesPlayed {
        failed = List.copyOf(failed);
        missed = List.copyOf(missed);
    }

    /// An example that is not as expected.
    ///
    /// @param differences one a line
    public record Failure(String name, String file, int line, List<String> differences) {}

    public record Missed(int line, String kind, String what) {}

    /// @param path of the file that it is about
    static ExamplesPlayed of(Workplace place, ReadResult.Ready ready, String path) {
        var examples = Examples.read(place.folder(), ready.configuration());
        if (!examples.problems().isEmpty()) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The examples cannot be played:\n"
                            + examples.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        var trial = Trial.of(ready.configuration(), examples.all());
        return new ExamplesPlayed(
                examples.all().size(),
                trial.results().stream()
                        .filter(result -> !result.isAsExpected())
                        .map(ExamplesPlayed::failure)
                        .toList(),
                trial.coverage().percent(),
                Unreached.of(trial.coverage(), RulePlaces.of(ready.files())).stream()
                        .filter(one -> one.place().file().equals(path))
                        .map(one -> new Missed(one.place().line(), one.kind(), one.what()))
                        .toList());
    }

    private static Failure failure(ExampleResult result) {
        var origin = result.example().origin();
        return new Failure(
                result.example().name(),
                origin.file(),
                origin.line(),
                result.differences().stream().map(ExamplesPlayed::words).toList());
    }

    private static String words(Difference difference) {
        return "%s, %s: expected %s, actual %s%s"
                .formatted(
                        difference.subject(),
                        difference.aspect(),
                        difference.expected(),
                        difference.actual(),
                        difference.because().isEmpty() ? "" : ", by " + difference.because());
    }
}

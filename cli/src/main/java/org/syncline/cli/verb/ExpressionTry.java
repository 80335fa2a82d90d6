package org.syncline.cli.verb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.syncline.core.function.Moment;
import org.syncline.home.ExitCode;
import org.syncline.home.rules.ExpressionAnswer;
import org.syncline.home.rules.ExpressionCheck;
import org.syncline.home.rules.ExpressionQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline expression check`: an expression as a rule of this installation would have it.
@Command(
        name = "check",
        description =
                "Check an expression as if a rule had it, and evaluate it for an object that you name. Changes nothing.",
        footer = {
            "",
            "Without a connector and a type only the language is checked; with them the attributes and parameters too.",
            "",
            "Exit code 1 if the expression cannot run, 3 if the evaluation fails.",
            "",
            "Examples:",
            "  syncline expression check 'Left([sn], 3)' --connector contoso --type user",
            "  syncline expression check 'Left([sn], 3)' --connector contoso --object ann",
            "  syncline expression check '[mobile]' --direction Outbound --type person"
        })
public final class ExpressionTry implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "EXPRESSION", description = "The expression.")
    private String expression = "";

    @Option(
            names = "--direction",
            paramLabel = "DIRECTION",
            defaultValue = "Inbound",
            description = "Of the rule: Inbound or Outbound.")
    private String direction = "";

    @Option(
            names = "--connector",
            paramLabel = "CONNECTOR",
            defaultValue = "",
            description = "Of the rule: where it reads from, or outbound where it flows to.")
    private String connector = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "",
            description = "Of the objects that the rule reads. An object that you name has its own.")
    private String type = "";

    @Option(
            names = "--object",
            paramLabel = "OBJECT",
            defaultValue = "",
            description =
                    "Evaluate it for this one: a DN, or the beginning of a name, login or address. Outbound its identity is read.")
    private String object = "";

    public ExpressionTry(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open()) {
            var moment = new Moment(Instant.now(), RandomGenerator.getDefault());
            var answer = new ExpressionCheck(
                            session.database(), session.engine().installed(), moment)
                    .answer(new ExpressionQuestion(expression, direction, connector, type, object));
            desk.show(String.join("\n", lines(answer)), answer);
            return code(answer).number();
        }
    }

    private static List<String> lines(ExpressionAnswer answer) {
        var lines = new ArrayList<String>();
        answer.findings().forEach(finding -> lines.add(finding.toString()));
        if (!answer.choices().isEmpty()) {
            lines.add("Several objects are called so. Name one of them:");
            answer.choices().forEach(choice -> lines.add("  %s: %s".formatted(choice.connector(), choice.dn())));
        }
        answer.notes().forEach(lines::add);
        answer.result()
                .ifPresentOrElse(
                        result -> {
                            lines.add(result.json());
                            if (!result.meaning().isEmpty()) {
                                lines.add(result.meaning());
                            }
                        },
                        () -> lines.add(answer.usable() ? "It can run." : "It cannot run."));
        return lines;
    }

    private static ExitCode code(ExpressionAnswer answer) {
        if (!answer.usable() || !answer.choices().isEmpty()) {
            return ExitCode.USAGE;
        }
        return answer.result().filter(ExpressionAnswer.Result::failed).isPresent() ? ExitCode.ERRORS : ExitCode.SUCCESS;
    }
}

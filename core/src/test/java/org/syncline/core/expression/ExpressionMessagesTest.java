package org.syncline.core.expression;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;

/// What an author of rules is told, compared with a file that a person has read.
class ExpressionMessagesTest {

    private static final String FAULTY = """
            Left([givenName], [sn])
            Trimm([cn])
            trim([cn])
            Trim([cn]
            Trim([cn]))
            Trim()
            IIF([cn] = "a", 1)
            Switch(True, 1, False)
            [displayNam]
            [DisplayName]
            [cn
            "abc
            “abc”
            %Domain.FQDN
            1.5
            99999999999999999999
            &HFFFFFFFFFFFFFFFFFF
            [cn] & 1
            [cn] = 1
            [cn] & [objectGUID]
            [cn] + 1
            true
            Null
            Trim
            UTF8
            IIF(True 1, 2)
            1 +
            * 2
            [cn] [sn]
            a, b
            [cn] # [sn]
            ImportedValue([cn])
            ImportedValue("memberr")
            ValueCount("Member")
            Select(item, [numbers], 1)
            Select($item, [numbers], $itm + 1)
            $x
            InStr([cn], "a", 1, vbTextCompar)
            DNComponentRev([manager], 1, "XX")
            Now()
            AuthoritativeNull & "x"
            Trim(IgnoreThisFlow)
            -[cn]
            [cn] = "a" || [sn] = "b" && [c] = "d"
            IIF(True, Trim([objectGUID]), 1)
            [objectGUID] < [objectSid]
            [cn] && True
            Gid()
            IIF(True, 1, 2
            IIF((True, 1, 2)
            DateAdd("m", 3)
            CertNameInfo([objectGUID], "Nick", False)
            PadLeft([cn], "5", "0")
            Where($x, [numbers], $x & "a")
            [numbers] = "1"
            "a" + "b"
            Switch([cn], 1)
            [cn] & ‘x’
            &HG
            $
            [ ]
            %%
            Join([numbers], ",")

            """;

    @Test
    void messages_name_the_place_and_the_remedy() {
        var messages = FAULTY.lines().map(ExpressionMessagesTest::section).collect(Collectors.joining());
        var told = "# What authors of expressions are told\n" + messages
                + section("IIF(IsPresent([mail]),\n\tTrim([mail], 1),\n\tNULL)")
                + section(Expressions.compile("Trim(ImportedValue(\"mail\"))", SampleObject.SCHEMA.notImported())
                        .problems())
                + section("(".repeat(101) + "1" + ")".repeat(101))
                + section("\"" + "x".repeat(150) + "\" & 1 & \"" + "y".repeat(150) + "\"");

        new Golden("expression-messages").holds(told);
    }

    private static String section(String expression) {
        return section(Expressions.compile(expression, SampleObject.SCHEMA).problems());
    }

    private static String section(List<ExpressionProblem> problems) {
        return problems.stream()
                .map(problem -> "%d:%d %s\n".formatted(problem.line(), problem.column(), problem))
                .collect(Collectors.joining("", "\n```\n", "```\n"));
    }
}

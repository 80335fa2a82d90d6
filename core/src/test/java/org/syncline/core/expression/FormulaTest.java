package org.syncline.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;

/// Tables for rules.md 5.1 and 6 to 8; each line is an expression and what it comes to for Ann.
class FormulaTest {

    private static final String RANKS = """
            2+3*4 => 20
            2*5+3 => 13
            2*(5+3) => 16
            7-2-1 => 4
            7/2 => 3
            -7/2 => -3
            -(2+3) => -5
            1+1=2 => True
            2>1=True => True
            "a"&"b"="ab" => True
            IsPresent([absent]) || IsPresent([mail]) = False || [mail] = "ann@contoso.com" => True
            True || False && False => False
            True || (False && False) => True
            """;

    private static final String LEXICAL = """
            &HFF => 255
            &HFFFFFFFF => 4294967295
            -2147483648 => -2147483648
            "a"&"b"&CRLF="ab" & CRLF => True
            [cn]&"H" => Ann LeeH
            Len("\\\\0ACNF:") => 7
            Len("\\r") => 2
            "say \\"hi\\"" => say "hi"
            "say ""hi\""" => say "hi"
            Trim ( " x " ) => x
            [dn] => CN=Ann Lee,OU=Staff,DC=contoso,DC=com
            %Domain.FQDN% => contoso.com
            %Connector.ID% = "{B891884F-051E-4A83-95AF-2544101C9083}" => True
            %Nothing.Such% => sync-rule-error: the parameter %Nothing.Such% is not defined
            """;

    private static final String NULLS = """
            NULL => nothing
            "" => nothing
            [absent] => nothing
            Trim("  ") => nothing
            Trim([absent]) => nothing
            LCase(NULL) & UCase(NULL) => nothing
            NULL & "x" => x
            IsNull(NULL & NULL) => True
            IsNull(NULL + 1) => True
            IsNull(BitOr(NULL, 1)) => True
            [absent] = "x" => False
            [absent] <> "x" => True
            [absent] = NULL => True
            [absent] <> NULL => False
            [absent] < "x" => False
            [absent] >= "x" => False
            IIF(NULL, 1, 2) => 2
            NULL || True => True
            NULL && True => False
            IsNull(Len(NULL)) => True
            IsNull(CStr(NULL)) => True
            IsNull(CRef(NULL)) => True
            IsNull(ConvertToBase64(NULL)) => True
            IsNull(StringFromSid(NULL)) => True
            IsNull(FormatDateTime(NULL, "yyyy")) => True
            IsNull(Replace(NULL, "a", "b")) => True
            IsNull(Split(NULL, ",")) => True
            IsNull(Left("abc", NULL)) => True
            "<" & Left(NULL, NULL) & Mid(NULL, 1) & Right(NULL, 1) & Word(NULL, 1, " ") & ">" => <>
            CBool(NULL) => False
            """;

    private static final String LISTS = """
            Trim([otherTelephone]) => [1, 2]
            Word([proxyAddresses], 1, "@") & "@x" => [SMTP:ann@x, smtp:a.lee@x, SIP:ann@x]
            IIF(InStr([proxyAddresses], "SIP:") = 1, NULL, [proxyAddresses]) => [SMTP:ann@contoso.com, smtp:a.lee@contoso.com]
            IIF(Contains([proxyAddresses], "SMTP:") > 0, [proxyAddresses], Error("no")) => [SMTP:ann@contoso.com, smtp:a.lee@contoso.com, SIP:ann@contoso.com]
            IIF([numbers] = 2, "two", "other") => [other, two]
            [numbers] * [numbers] => [1, 4, 9]
            [numbers] + Select($x, [numbers], 10 * $x) => [11, 22, 33]
            [otherTelephone] & Split("a,b", ",") => sync-rule-type-mismatch: lists of 3 and 2 values cannot be taken value by value, in [otherTelephone] & Split("a,b", ",")
            Count(IIF([numbers] = 2, NULL, [numbers])) => 2
            [numbers] = 2 && True => sync-rule-type-mismatch: one condition is needed here, not a list of 3; count or join them first, in [numbers] = 2 && True
            ([description] = "x") && True => False
            IsPresent([proxyAddresses]) = True => True
            Item([numbers], 4) => sync-rule-error: there is no value 4; the list has 3, in Item([numbers], 4)
            Item([absent], 1) => sync-rule-error: there is no value 1; the list has 0, in Item([absent], 1)
            Split("a,b,a", ",") => [a, b]
            Split(Split("a-b,c-d", ","), "-") => [a, b, c, d]
            Where($x, [numbers], $x > 1) => [2, 3]
            Where($x, "one", False) => nothing
            IsNull(Where($x, [numbers], False)) => True
            IsPresent(IIF([numbers] > 0, NULL, [numbers])) => False
            Select($x, [numbers], Select($y, [numbers], $x * $y)) => [1, 2, 3, 4, 6, 9]
            With($x, 1, With($y, $x + 1, With($x, $y * 10, $x + $y))) => 22
            Switch([numbers] = 1, "one", [numbers] = 2, "two") => [one, two]
            [member] => [#7, #8]
            [manager] => #7
            Contains([member], "cn=object 8, ou=staff, dc=contoso, dc=com") => 2
            """;

    private static final String COMPARISONS = """
            "a" = "A" => False
            "a" < "b" => True
            "B" < "a" => True
            [manager] = "cn=object 7,ou=staff,dc=contoso,dc=com" => True
            "x" = [manager] => False
            [manager] = CRef("CN=Object 7, OU=Staff, DC=contoso, DC=com") => True
            [objectGUID] = CGuid("8c4c0a91-1b5e-4e2a-9f33-0123456789ab") => True
            Now() > DateFromNum(0) => True
            DateFromNum(0) = DateFromNum(0) => True
            CStr([manager]) => CN=Object 7,OU=Staff,DC=contoso,DC=com
            "<" & [manager] & ">" => <CN=Object 7,OU=Staff,DC=contoso,DC=com>
            Len([objectGUID] & [objectGUID]) => 32
            Mid([objectGUID], 2, 2) => 0a4c
            """;

    private static final String LAZINESS = """
            IIF(True, 1, Error("no")) => 1
            IIF(False, Error("no"), 2) => 2
            False && Error("no") => False
            True || Error("no") => True
            True && CBool(Error("no")) => sync-rule-error-function-triggered: no
            Switch(True, 1, True, Error("value is not evaluated")) => 1
            Switch(True, 1, CBool(Error("condition is evaluated")), 2) => sync-rule-error-function-triggered: condition is evaluated
            Switch(False, 1) => nothing
            Switch(False, 1, True, NULL) => nothing
            IIF(IsString([objectGUID]), CStr([objectGUID]), ConvertToBase64([objectGUID])) => kQpMjF4bKk6fMwEjRWeJqw==
            IIF(Contains([proxyAddresses], "X500:") > 0 && Len(Item([proxyAddresses], 0)) > 0, 1, 2) => 2
            Error("no" & CRLF) & "x" => sync-rule-error-function-triggered: no\\r\\n
            """;

    private static final String VERDICTS = """
            AuthoritativeNull => authoritative null
            IgnoreThisFlow => ignored
            IIF([st] = "OR", IgnoreThisFlow, NULL) => ignored
            Switch([st] = "WA", 1, True, AuthoritativeNull) => authoritative null
            With($x, 1, IIF($x = 1, IgnoreThisFlow, $x)) => ignored
            IIF([st] = "OR", IgnoreThisFlow, "x") & "y" => sync-rule-type-mismatch: IgnoreThisFlow can only be the whole result or a branch of IIF or Switch, in IIF([st] = "OR", IgnoreThisFlow, "x") & "y"
            IIF([numbers] = 2, IgnoreThisFlow, 1) => sync-rule-type-mismatch: IgnoreThisFlow can only be the whole result or a branch of IIF or Switch, in IIF([numbers] = 2, IgnoreThisFlow, 1)
            Trim(IIF(True, AuthoritativeNull, "x")) => sync-rule-type-mismatch: AuthoritativeNull can only be the whole result or a branch of IIF or Switch, in Trim(IIF(True, AuthoritativeNull, "x"))
            """;

    private static final String FAILURES = """
            1/0 => sync-rule-error: a number cannot be divided by zero, in 1 / 0
            9223372036854775807+1 => sync-rule-error: 9223372036854775807 + 1 is too large for a number, in 9223372036854775807 + 1
            CNum("1.5") => sync-rule-error: '1.5' is not a whole number, in CNum("1.5")
            CBool("yes") => sync-rule-error: CBool reads the texts True and False, not 'yes', in CBool("yes")
            CRef("x") => sync-rule-error: 'x' is not a distinguished name: 'x' is not of the form name=value, in CRef("x")
            CGuid("x") => sync-rule-error: 'x' is not a GUID, in CGuid("x")
            StringFromGuid([objectSid]) => sync-rule-error: a GUID has 16 octets, not 28, in StringFromGuid([objectSid])
            StringFromSid([objectGUID]) => sync-rule-error: these 16 octets are not a SID, in StringFromSid([objectGUID])
            ConvertFromBase64("!") => sync-rule-error: this text is not base64, in ConvertFromBase64("!")
            Split("a--b", "--") => sync-rule-error: Split takes one character to cut at, not '--', in Split("a--b", "--")
            DNComponent(CRef("cn=a,dc=b"), 3) => sync-rule-error: the DN has no component 3, it has 2, in DNComponent(CRef("cn=a,dc=b"), 3)
            FormatDateTime(DateFromNum(9223372036854775807), "yyyy") => sync-rule-error: the file time 9223372036854775807 is outside of the calendar; it may stand for 'never', in DateFromNum(9223372036854775807)
            IIF([st] = "OR", Now(), "x") => sync-rule-type-mismatch: a date cannot be a result; make it text with FormatDateTime
            Left(ItemOrNull(Select($x, [numbers], IIF($x > 5, "a", $x)), 1), 1) => sync-rule-type-mismatch: Left takes text, not a number, in Left(ItemOrNull(Select($x, [numbers], IIF($x > 5, "a", $x)), 1), 1)
            """;

    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("lines")
    void an_expression_comes_to_what_the_table_says(String expression, String outcome) {
        assertThat(SampleObject.ann().shows(expression).replace("\r\n", "\\r\\n"))
                .isEqualTo(outcome);
    }

    static Stream<Arguments> lines() {
        return Stream.of(RANKS, LEXICAL, NULLS, LISTS, COMPARISONS, LAZINESS, VERDICTS, FAILURES)
                .flatMap(String::lines)
                .map(line -> Arguments.of(
                        line.substring(0, line.lastIndexOf(" => ")), line.substring(line.lastIndexOf(" => ") + 4)));
    }

    @Test
    void positions_count_characters_beyond_the_basic_plane_as_one() {
        var ann = SampleObject.ann().with("cn", "a\ud83d\ude00b");

        assertThat(ann.shows("Len([cn])")).isEqualTo("3");
        assertThat(ann.shows("InStr([cn], \"b\")")).isEqualTo("3");
        assertThat(ann.shows("Left([cn], 2)")).isEqualTo("a\ud83d\ude00");
        assertThat(ann.shows("Mid([cn], 2, 1)")).isEqualTo("\ud83d\ude00");
        assertThat(ann.shows("Word([cn], 2, \"\ud83d\ude00\")")).isEqualTo("b");
    }

    @Test
    void a_negative_group_type_has_its_highest_bit_set() {
        var group = SampleObject.ann().with("groupType", Value.of(-2147483646));

        assertThat(group.shows("IsBitSet([groupType], &H80000000)")).isEqualTo("True");
    }

    @Test
    void a_multivalued_attribute_is_a_list_even_with_one_value() {
        var ann = SampleObject.ann().with("otherTelephone", "1");

        assertThat(ann.shows("Join([otherTelephone] & \"!\", \"+\")")).isEqualTo("1!");
    }

    @Test
    void a_list_of_one_condition_chooses_a_whole_branch() {
        var ann = SampleObject.ann().with("otherTelephone", "1");

        assertThat(ann.shows("IIF([otherTelephone] = \"1\", [numbers], NULL)")).isEqualTo("[1, 2, 3]");
    }

    @Test
    void what_a_formula_reads_comes_from_its_tree() {
        var text = "IIF([dn] = \"\", ImportedValue(\"mail\"), ValueCount(\"member\")) = [CN]";

        var compiled = Expressions.compile(text, SampleObject.SCHEMA);

        assertThat(compiled)
                .isInstanceOfSatisfying(
                        Compiled.Ready.class,
                        ready -> assertThat(ready.formula().reads().stream().map(AttributeName::text))
                                .containsExactly("cn", "dn", "mail", "member"));
    }

    @Test
    void without_a_schema_the_number_of_values_tells_a_list_from_a_value() {
        var text = "IIF(Count([proxyAddresses]) = 3, Trim([cn]), NULL)";

        var compiled = Expressions.compile(text, SourceSchema.unknown());

        assertThat(compiled)
                .isInstanceOfSatisfying(
                        Compiled.Ready.class,
                        ready -> assertThat(ready.formula()
                                        .evaluate(SampleObject.ann())
                                        .toString())
                                .isEqualTo("Flows[values=[Ann Lee]]"));
    }
}

package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an author of rules is told, one planted error after the other: subject, cause, place and remedy.
class PlantedErrorsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/syncline/configuration/planted-errors.md");

    /// @param good what stands in the sample
    /// @param bad what stands there instead
    private record Planted(String what, String rule, String good, String bad) {

        String text() {
            if (!rule.contains(good)) {
                throw new IllegalStateException("the sample has no " + good);
            }
            return rule.replace(good, bad);
        }

        String section() {
            return "\n## %s\n\n```diff\n%s\n%s\n```\n\n```\n%s\n```\n"
                    .formatted(what, lines("-", good), lines("+", bad), String.join("\n", SampleRule.told(text())));
        }

        private static String lines(String sign, String text) {
            return text.lines().map(line -> sign + " " + line).collect(Collectors.joining("\n"));
        }
    }

    private static final List<Planted> FILES = List.of(
            in("no YAML", "name: Our own", "name: 'Our own"),
            in("a key twice", "precedence: 50", "precedence: 50\nprecedence: 60"),
            in("an unknown key", "linkType: Join", "linktype: Join"),
            in("an unknown key in a transformation", "destination: title", "destinatoin: title"),
            in("an alias", "name: Our own", "name: *other"),
            in("an unknown connector", "connector: contoso.com", "connector: contso.com"),
            in("an unknown direction", "direction: Inbound", "direction: Up"),
            in("an unknown link type", "linkType: Join", "linkType: Joined"),
            in("a bad operator", "ISBITNOTSET", "ISBITUNSET"),
            in("a clause without a value", ", value: 2}", "}"),
            in("an empty group", "  - - {csAttribute: mail, mvAttribute: mail}", "  - []"),
            in("an id that is none", "35eb03fa-", ""),
            in("the name of another rule", "name: Our own", "name: In from contoso.com - User Join"),
            in("the precedence of another rule", "precedence: 50", "precedence: 100"),
            in("a precedence that is no number", "precedence: 50", "precedence: strong"),
            in("JoinNoFlow inbound", "linkType: Join", "linkType: JoinNoFlow"),
            out("StickyJoin outbound", "linkType: Join", "linkType: StickyJoin"),
            out("any type outbound", "targetObjectType: contact", "targetObjectType: '*'"),
            out("ISMEMBEROF outbound", "operator: NOTEQUAL, value: true", "operator: ISMEMBEROF, value: 'CN=G,DC=x'"),
            in("two sources of one transformation", ", source: title}", ", source: title, constant: x}"),
            in("two transformations to one attribute", "destination: displayName", "destination: title"),
            in("dn inbound", "destination: title", "destination: dn"),
            in(
                    "executeOnce where others merge",
                    ", source: title}",
                    ", source: title, mergeType: Merge, executeOnce: true}"),
            out("addOnly without a merge", "mergeType: Merge, ", ""),
            in(
                    "before and after at once",
                    "precedence: 50",
                    "precedence: 50\nprecedenceBefore: A\nprecedenceAfter: B"));

    private static final List<Planted> RULES = List.of(
            in("an unknown function", "Trim(", "Trimm("),
            in("a function in another case", "Trim(", "trim("),
            in("too few arguments", "IsPresent([displayName])", "IsPresent()"),
            in("an unbalanced quote", "Trim([displayName])", "\"Dr. & [displayName]"),
            in("an unbalanced bracket", "NULL)", "NULL"),
            in("an unknown attribute in an expression", "Trim([displayName])", "Trim([displaName])"),
            in("an argument of another type", "Trim([displayName])", "Left([displayName],[displayName])"),
            in("a date as a result", "Trim([displayName])", "Now()"),
            in("an unknown parameter in an expression", "Trim([displayName])", "%Forest.FQND%"),
            in(
                    "an unknown parameter in a scope",
                    "{attribute: title, operator: ISNOTNULL}",
                    "{attribute: title, operator: EQUAL, value: '%Titel%'}"),
            in("names in another case", "[displayName]", "[DISPLAYNAME]"),
            in("an unknown attribute in a scope", "attribute: title", "attribute: titel"),
            in("an unknown attribute in a join", "csAttribute: mail", "csAttribute: mial"),
            in("an unknown source", "source: title", "source: jobTitel"),
            in("an unknown destination", "destination: title", "destination: jobTitle"),
            in("an unknown source type", "sourceObjectType: user", "sourceObjectType: users"),
            in("an unknown target type", "targetObjectType: person", "targetObjectType: human"),
            in("a bad mask", "value: 2}", "value: two}"),
            in("bits of a text", "attribute: userAccountControl", "attribute: title"),
            in("a number that is none", "operator: ISBITNOTSET, value: 2", "operator: LESSTHAN, value: many"),
            in("a group that is no DN", "operator: ISBITNOTSET, value: 2", "operator: ISMEMBEROF, value: Staff"),
            in("a join of other types", "csAttribute: mail", "csAttribute: objectGUID"),
            in("a join by references", "csAttribute: mail", "csAttribute: manager"),
            in("a number into a text", "source: title", "source: userAccountControl"),
            in(
                    "a constant of another type",
                    "{destination: title, source: title}",
                    "{destination: accountEnabled, constant: perhaps}"),
            in("a merge into one value", ", source: title}", ", source: title, mergeType: Merge}"),
            in("a number of the shipped rules", "precedence: 50", "precedence: 999"),
            in(
                    "a rule to any type that creates",
                    "targetObjectType: person\nlinkType: Join",
                    "targetObjectType: '*'\nlinkType: Provision"),
            new Planted(
                    "a sticky join without criteria",
                    SampleRule.INBOUND.replace("linkType: Join", "linkType: StickyJoin"),
                    "join:\n  - - {csAttribute: mail, mvAttribute: mail}\n",
                    ""),
            out("a parameter of a domain outbound", "source: displayName}", "expression: '%Domain.FQDN%'}"),
            out("a created object without a name", "linkType: Join", "linkType: Provision"),
            out("other merge types than another rule", "sourceObjectType: group", "sourceObjectType: person"),
            out("transformations that never run", "linkType: Join", "linkType: JoinNoFlow"),
            out("a name outbound in another case", "attribute: cloudFiltered", "attribute: CLOUDFILTERED"));

    /// With `-Dgolden.write` the file is written anew; the difference is for a person to read.
    @Test
    void every_message_says_what_it_said() throws IOException {
        var told = "# What an author of rules is told\n\n"
                + "`refused`: the configuration cannot be read. `fails objects`: the rule may be saved, and fails whatever it applies to.\n"
                + all().map(Planted::section).collect(Collectors.joining());
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, told);
        }

        assertThat(told).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void the_samples_are_good() {
        assertThat(SampleRule.told(SampleRule.INBOUND)).isEmpty();
        assertThat(SampleRule.told(SampleRule.OUTBOUND)).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_refused_and_what_can_is_saved_with_a_warning() {
        assertThat(FILES)
                .allSatisfy(planted ->
                        assertThat(SampleRule.isRefused(planted.text())).isTrue());
        assertThat(RULES).allSatisfy(planted -> {
            assertThat(SampleRule.isRefused(planted.text())).isFalse();
            assertThat(SampleRule.told(planted.text())).isNotEmpty();
        });
    }

    @Test
    void every_message_names_file_and_line_and_ends_in_a_remedy() {
        assertThat(all())
                .allSatisfy(planted -> assertThat(SampleRule.told(planted.text()))
                        .allSatisfy(line -> assertThat(line).containsPattern("rules/zz\\.yaml:( |\\d+:\\d+: )")));
    }

    private static Stream<Planted> all() {
        return Stream.concat(FILES.stream(), RULES.stream());
    }

    private static Planted in(String what, String good, String bad) {
        return new Planted(what, SampleRule.INBOUND, good, bad);
    }

    private static Planted out(String what, String good, String bad) {
        return new Planted(what, SampleRule.OUTBOUND, good, bad);
    }
}

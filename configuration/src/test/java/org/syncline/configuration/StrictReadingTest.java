package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictReadingTest {

    private static final String RULE = """
            id: 35eb03fa-6768-5919-8f8b-dba9d5f4efd0
            name: Our own
            direction: Inbound
            connector: contoso.com
            sourceObjectType: user
            targetObjectType: person
            linkType: Join
            precedence: 50
            scope:
              - - {attribute: userAccountControl, operator: ISNOTBITSET, value: 2}
            join:
              - - {csAttribute: mail, mvAttribute: mail}
            transformations:
              - {destination: title, source: title}
            """;

    @Test
    void the_rule_that_the_cases_spoil_is_a_good_one() {
        assertThat(problems(RULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: Our own     | nam: Our own       | 2:1: A rule has no key 'nam'. Did you mean 'name'?
            name: Our own     | nam: Our own       | 1:1: A rule needs 'name'. Add it.
            name: Our own     | name: [a]          | 2:7: 'name' is to be text, not a list.
            name: Our own     | name: ''           | 2:7: 'name' is empty. Say something.
            Inbound           | Inbond             | 3:12: 'direction' is one of Inbound, Outbound, not 'Inbond'. Did you mean 'Inbound'?
            contoso.com       | fabrikam.com       | 4:12: 'connector' is one of Contoso cloud, contoso.com, not 'fabrikam.com'.
            linkType: Join    | linkType: JoinNoFlow | 7:11: JoinNoFlow is for outbound rules only. Use Join without flows.
            precedence: 50    | precedence: strong | 8:13: 'precedence' is to be a whole number, not text.
            precedence: 50    | precedence: -1     | 8:13: 'precedence' is a number from 0 upward; the lower, the stronger.
            ISNOTBITSET       | ISBITSETT          | 10:49: 'operator' is one of EQUAL, NOTEQUAL, LESSTHAN, LESSTHAN_OR_EQUAL, GREATERTHAN, GREATERTHAN_OR_EQUAL, CONTAINS, NOTCONTAINS, STARTSWITH, NOTSTARTSWITH, ENDSWITH, NOTENDSWITH, ISNULL, ISNOTNULL, ISIN, ISNOTIN, ISBITSET, ISBITNOTSET, ISMEMBEROF, ISNOTMEMBEROF, ISNOTBITSET, not 'ISBITSETT'. Did you mean 'ISBITSET'?
            `, value: 2`      | ``                 | 10:7: ISBITNOTSET compares with a text. Add 'value'.
            `, source: title` | `, source: title, constant: x` | 14:5: A transformation has exactly one of 'source', 'constant' and 'expression'; this one has source and constant.
            `, source: title` | `, source: title, addOnly: true` | 14:50: 'addOnly' is for outbound transformations that merge. Add a 'mergeType'.
            destination: title | destination: dn   | 14:19: 'dn' names objects of a connected system; outbound rules set it.
            35eb03fa          | 35eb03f            | 1:5: 'id' is to be a UUID like 1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10, not '35eb03f-6768-5919-8f8b-dba9d5f4efd0'.
            precedence: 50    | precedence: 100    | The precedence '100' is that of rules/100-in-from-contoso-com-user-join.yaml as well. Give one of the two another.
            name: Our own     | name: IN FROM CONTOSO.COM - user join | The name 'IN FROM CONTOSO.COM - user join' is that of rules/100-in-from-contoso-com-user-join.yaml as well. Give one of the two another.
            linkType: Join    | name: again        | 7:1: 'name' stands here twice. Keep one of the two.
            name: Our own     | name: *x           | 2:7: Aliases are not understood here. Write the text out.
            """)
    void what_is_wrong_is_told_with_its_place(String good, String bad, String problem) {
        assertThat(problems(RULE.replace(good, bad == null ? "" : bad)))
                .contains("rules/zz.yaml:" + (problem.matches("\\d.*") ? "" : " ") + problem);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var files = new TreeMap<>(Sample.files());
        files.merge("connectors/contoso-com.yaml", "", (text, _) -> text.replace("on-premises", "cellar"));
        files.put("rules/zz.yaml", RULE.replace("Inbound", "Up").replace("title", "''") + "more: 1\n");
        files.put("rules/readme.yml", "");
        files.remove("metaverse.yaml");
        files.remove("discovered/contoso-cloud.json");

        assertThat(problems(files))
                .hasSize(8)
                .anyMatch(problem -> problem.startsWith("metaverse.yaml: The file is missing"));
    }

    @Test
    void a_text_that_is_no_yaml_is_told_with_its_place() {
        assertThat(problems("name: 'open\nid: x\n")).singleElement().asString().startsWith("rules/zz.yaml:");
    }

    @Test
    void an_empty_file_and_a_second_document_are_no_rule() {
        assertThat(problems("")).containsExactly("rules/zz.yaml: The file is empty. Delete it, or fill it.");
        assertThat(problems(RULE + "---\nname: x\n"))
                .singleElement()
                .asString()
                .contains("A second document begins here");
    }

    @Test
    void an_object_type_or_attribute_that_the_system_lacks_is_told() {
        var files = new TreeMap<>(Sample.files());
        files.merge(
                "connectors/contoso-com.yaml",
                "",
                (text, _) -> text.replace("[thumbnailPhoto]", "[thumbnailFoto]").replace("[contact,", "[computer,"));

        assertThat(problems(files))
                .containsExactly(
                        "connectors/contoso-com.yaml: No selected object type has the attribute 'thumbnailFoto'. Did you mean 'thumbnailPhoto'? Correct or remove it.",
                        "connectors/contoso-com.yaml: The connected system has no object type 'computer'. It has: contact, foreignSecurityPrincipal, group, inetOrgPerson, user.");
    }

    private static List<String> problems(String rule) {
        var files = new TreeMap<>(Sample.files());
        files.put("rules/zz.yaml", rule);
        return problems(files);
    }

    private static List<String> problems(SortedMap<String, String> files) {
        return switch (ConfigurationText.read(files, List.of())) {
            case ReadResult.Ready _ -> List.of();
            case ReadResult.Broken(var problems) ->
                problems.stream().map(ConfigurationProblem::toString).toList();
        };
    }
}

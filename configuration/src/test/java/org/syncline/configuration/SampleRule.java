package org.syncline.configuration;

import java.util.List;
import java.util.TreeMap;
import org.syncline.core.rule.RuleProblem;
import org.syncline.engine.Installed;

/// A good rule of each direction for the tests to spoil, and what the product says of a file of rules.
final class SampleRule {

    static final String FILE = "rules/zz.yaml";

    static final String INBOUND = """
            id: 35eb03fa-6768-5919-8f8b-dba9d5f4efd0
            name: Our own
            direction: Inbound
            connector: contoso.com
            sourceObjectType: user
            targetObjectType: person
            linkType: Join
            precedence: 50
            scope:
              - - {attribute: userAccountControl, operator: ISBITNOTSET, value: 2}
                - {attribute: title, operator: ISNOTNULL}
            join:
              - - {csAttribute: mail, mvAttribute: mail}
            transformations:
              - {destination: title, source: title}
              - destination: displayName
                expression: |-
                  IIF(IsPresent([displayName]),
                    Trim([displayName]),
                    NULL)
            """;

    static final String OUTBOUND = """
            id: 35eb03fa-6768-5919-8f8b-dba9d5f4efd1
            name: Our own out
            direction: Outbound
            connector: Contoso cloud
            sourceObjectType: group
            targetObjectType: contact
            linkType: Join
            precedence: 51
            scope:
              - - {attribute: cloudFiltered, operator: NOTEQUAL, value: true}
            transformations:
              - {destination: displayName, source: displayName}
              - {destination: proxyAddresses, source: proxyAddresses, mergeType: Merge, addOnly: true}
            """;

    private SampleRule() {}

    /// What is told of a configuration with this file: why it cannot be read, or else what is wrong with its rules.
    static List<String> told(String text) {
        var files = new TreeMap<>(Sample.files());
        files.put(FILE, text);
        return switch (ConfigurationText.read(files, List.of())) {
            case ReadResult.Broken(var problems) ->
                problems.stream().map(problem -> "refused: " + problem).toList();
            case ReadResult.Ready ready -> {
                var rules = RuleFiles.of(ready);
                yield Installed.install(ready.configuration()).problems().stream()
                        .map(problem -> told(rules, problem))
                        .toList();
            }
        };
    }

    static boolean isRefused(String text) {
        return told(text).stream().anyMatch(line -> line.startsWith("refused: "));
    }

    private static String told(RuleFiles rules, RuleProblem problem) {
        return (problem.fatal() ? "fails objects: " : "warning: ") + rules.located(problem);
    }
}

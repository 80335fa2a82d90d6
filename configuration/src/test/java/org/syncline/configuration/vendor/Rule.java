package org.syncline.configuration.vendor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.vendor.source.SourceFile;
import org.syncline.core.rule.SyncRule;

/// One rule of an export, in XML, with parts to exchange; and what becomes of it.
record Rule(String id, String name, String tag, String link, int precedence, String flows, String join, String scope) {

    static final String DIRECTORY = "5f0b6c1e-3a7d-4f7c-9a55-0d4f6a1b2c01";

    /// An administrator's own rule that takes a title over.
    static Rule own() {
        return new Rule(
                "00000000-0000-0000-0000-000000000001",
                "In from AD - Own",
                "",
                "Join",
                50,
                "<mapping><dest>title</dest><src><attr>title</attr></src><valueMergeType>Update</valueMergeType></mapping>",
                "",
                "");
    }

    Rule named(String other) {
        return new Rule(id, other, tag, link, precedence, flows, join, scope);
    }

    Rule numbered(int number, int place) {
        return new Rule(
                "00000000-0000-0000-0000-00000000%04d".formatted(number), name, tag, link, place, flows, join, scope);
    }

    Rule tagged(String other) {
        return new Rule(id, name, other, link, precedence, flows, join, scope);
    }

    Rule linking(String other) {
        return new Rule(id, name, tag, other, precedence, flows, join, scope);
    }

    Rule mapping(String xml) {
        return new Rule(id, name, tag, link, precedence, "<mapping>" + xml + "</mapping>", join, scope);
    }

    Rule joining(String cs, String mv) {
        var clause =
                "<condition><csAttribute>%s</csAttribute><ilmAttribute>%s</ilmAttribute></condition>".formatted(cs, mv);
        return new Rule(
                id, name, tag, link, precedence, flows, join + "<conditions>" + clause + "</conditions>", scope);
    }

    /// @param clauses of one group, each `attribute operator value`
    Rule asking(String... clauses) {
        var group = Stream.of(clauses)
                .map(clause -> clause.split(" ", 3))
                .map(clause ->
                        "<scope><csAttribute>%s</csAttribute><csOperator>%s</csOperator><csValue>%s</csValue></scope>"
                                .formatted(clause[0], clause[1], clause.length > 2 ? clause[2] : ""))
                .collect(Collectors.joining("", "<conditions>", "</conditions>"));
        return new Rule(id, name, tag, link, precedence, flows, join, scope + group);
    }

    String xml() {
        return """
                <synchronizationRule><id>{%s}</id><name>%s</name><immutable-tag>%s</immutable-tag><direction>%s</direction>\
                <connector>{%s}</connector><sourceObjectType>%s</sourceObjectType><targetObjectType>%s</targetObjectType>\
                <linkType>%s</linkType><precedence>%d</precedence><attribute-mappings>%s</attribute-mappings>\
                <relationshipCriteria>%s</relationshipCriteria><synchronizationCriteria>%s</synchronizationCriteria></synchronizationRule>""".formatted(
                        id,
                        name,
                        tag,
                        name.startsWith("Out") ? "Outbound" : "Inbound",
                        DIRECTORY,
                        name.startsWith("Out") ? "person" : "user",
                        name.startsWith("Out") ? "user" : "person",
                        link,
                        precedence,
                        flows,
                        join,
                        scope);
    }

    /// What an import makes of texts.
    record Outcome(List<SyncRule> rules, Report report) {

        List<String> told(Fate fate) {
            return report.of(fate).stream()
                    .map(entry -> entry.subject() + ": " + entry.why())
                    .toList();
        }

        SyncRule only() {
            if (rules.size() != 1) {
                throw new IllegalStateException(rules.size() + " rules: " + ReportText.of(report));
            }
            return rules.getFirst();
        }
    }

    Outcome imported() {
        return imported(xml());
    }

    static Outcome imported(String... texts) {
        var files = Stream.of(texts)
                .map(text -> new SourceFile("file", text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        var imported = VendorImport.of(files, false);
        var ready = (ReadResult.Ready) ConfigurationText.read(imported.files(), List.of());
        return new Outcome(ready.configuration().rules(), imported.report());
    }
}

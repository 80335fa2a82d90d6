package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an editor says by the published schemas, and what the reader says: where the one refuses, the other does.
class SchemaAgreementTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema RULE = SCHEMAS.getSchema(PublishedSchema.RULE.text(), InputFormat.JSON);
    private static final Schema CONNECTOR = SCHEMAS.getSchema(PublishedSchema.CONNECTOR.text(), InputFormat.JSON);
    private static final String CONTOSO = "connectors/contoso-com.yaml";
    private static final String EXTRAS = """
            scope:
              include: [{id: 0ec2bcba, name: 'OU=Staff'}]
            guards: {deletions: 10, deletionsByType: {user: 3}, deletionsPercent: 5, clears: {number: 1, percent: 2}, shrink: {number: 3}}
            profiles:
              - {name: Delta, steps: [delta-import, delta-sync]}
              - {name: Part, steps: [{step: full-import, partition: 'DC=contoso,DC=com', batchSize: 50, pageSize: 500, timeout: 120}, {step: full-sync, objectProcessLimit: 3}]}
            """;

    @Test
    void every_file_that_is_written_is_valid() {
        Sample.files().forEach((file, text) -> {
            if (file.startsWith("rules/")) {
                assertThat(faults(RULE, text)).as(file).isEmpty();
            } else if (file.startsWith("connectors/")) {
                assertThat(faults(CONNECTOR, text)).as(file).isEmpty();
            }
        });
        assertThat(faults(RULE, SampleRule.INBOUND)).isEmpty();
        assertThat(faults(RULE, SampleRule.OUTBOUND)).isEmpty();
        assertThat(faults(CONNECTOR, connector())).isEmpty();
        assertThat(isRefused(connector())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: Our own          | `name: ''`
            name: Our own          | name: [a]
            name: Our own          | nam: Our own
            id: 35eb03fa           | id: 35eb03f
            id: 35eb03fa-6768-5919-8f8b-dba9d5f4efd0 | id: 7
            direction: Inbound     | direction: Up
            direction: Inbound     | direction: inbound
            connector: contoso.com | more: 1
            sourceObjectType: user | sourceObjectType: ' '
            targetObjectType: person | targetObjectType: {a: b}
            linkType: Join         | linkType: Joined
            linkType: Join         | linkType: JoinNoFlow
            precedence: 50         | precedence: strong
            precedence: 50         | precedence: -1
            precedence: 50         | precedence: 1.5
            precedence: 50         | precedence: 12345678901
            precedence: 50         | `precedence: "50"`
            precedence: 50         | `precedence: 50\ndisabled: "no"`
            precedence: 50         | `precedence: 50\nenablePasswordSync: 1`
            precedence: 50         | `precedence: 50\nsoftDeleteExpiryInterval: -1`
            precedence: 50         | `precedence: 50\nprecedenceBefore: a\nprecedenceAfter: b`
            scope:                 | `scope: {a: b}\nignored:`
            ISBITNOTSET            | ISBITUNSET
            `, value: 2}`          | `}`
            value: 2               | `value: ''`
            value: 2               | value: [2]
            attribute: title       | atribute: title
            csAttribute: mail      | csAttribute: ''
            mvAttribute: mail      | caseSensitive: true
            mvAttribute: mail      | `mvAttribute: mail, caseSensitive: "yes"`
            `- - {csAttribute: mail, mvAttribute: mail}` | `- []`
            destination: title     | destination: dn
            destination: title     | target: title
            `, source: title`      | ``
            `, source: title`      | `, source: title, constant: x`
            `, source: title`      | `, source: title, mergeType: Merged`
            `, source: title`      | `, source: title, addOnly: true`
            `, source: title`      | `, source: title, addOnly: true, mergeType: Merge`
            `, source: title`      | `, source: title, executeOnce: true, mergeType: Merge`
            `, source: title`      | `, source: title, executeOnce: "once"`
            expression:            | expresion:
            """)
    void what_the_schema_refuses_in_a_rule_the_reader_refuses(String good, String bad) {
        assertThat(SampleRule.INBOUND).contains(good);
        var text = SampleRule.INBOUND.replace(good, bad == null ? "" : bad.replace("\\n", "\n"));

        assertThat(faults(RULE, text)).as(text).isNotEmpty();
        assertThat(SampleRule.isRefused(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            linkType: Join         | linkType: StickyJoin
            targetObjectType: contact | `targetObjectType: "*"`
            operator: NOTEQUAL     | operator: ISMEMBEROF
            operator: NOTEQUAL     | operator: ISNOTMEMBEROF
            `mergeType: Merge, `   | ``
            mergeType: Merge       | mergeType: Update
            """)
    void what_the_schema_refuses_in_an_outbound_rule_the_reader_refuses(String good, String bad) {
        assertThat(SampleRule.OUTBOUND).contains(good);
        var text = SampleRule.OUTBOUND.replace(good, bad == null ? "" : bad);

        assertThat(faults(RULE, text)).as(text).isNotEmpty();
        assertThat(SampleRule.isRefused(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: b891884f           | id: b891884
            name: contoso.com      | `name: ''`
            name: contoso.com      | naem: contoso.com
            place: on-premises     | place: cellar
            type: active-directory | typ: active-directory
            objectTypes:           | objectType:
            include:               | includes:
            `, name: 'OU=Staff'`   | ``
            id: 0ec2bcba           | `id: ''`
            deletions: 10          | deletions: -1
            deletions: 10          | deletions: some
            deletions: 10          | deletes: 10
            steps: [delta-import, delta-sync] | steps: []
            delta-sync             | delta-synch
            name: Delta            | title: Delta
            batchSize: 50          | batchSize: 0
            batchSize: 50          | `batchSize: "many"`
            timeout: 120           | timeout: -1
            pageSize: 500          | pagesize: 500
            step: full-import      | step: whole-import
            step: full-import      | objectDeleteLimit: 1
            objectProcessLimit: 3  | objectProcessLimit: -3
            """)
    void what_the_schema_refuses_in_a_connector_the_reader_refuses(String good, String bad) {
        assertThat(connector()).contains(good);
        var text = connector().replace(good, bad == null ? "" : bad);

        assertThat(faults(CONNECTOR, text)).as(text).isNotEmpty();
        assertThat(isRefused(text)).as(text).isTrue();
    }

    @Test
    void every_key_is_described() {
        for (var published : PublishedSchema.values()) {
            var schema = JsonMapper.shared().readTree(published.text());
            assertThat(undescribed(schema)).as(published.toString()).isEmpty();
        }
    }

    private static List<String> undescribed(JsonNode schema) {
        return Stream.concat(Stream.of(schema), schema.path("$defs").valueStream())
                .filter(each -> !each.equals(schema.path("$defs").path("inboundTransformation")))
                .flatMap(each -> each.path("properties").propertyStream())
                .filter(property -> !property.getValue().has("description")
                        && !property.getValue().has("$ref")
                        && !property.getValue().path("items").has("enum"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String connector() {
        return ConnectorFile.write(Sample.CONTOSO).replaceAll("(?s)\n(scope|guards|profiles):.*", "\n") + EXTRAS;
    }

    private static boolean isRefused(String connector) {
        var files = new TreeMap<>(Sample.files());
        files.put(CONTOSO, connector);
        return ConfigurationText.read(files, List.of()) instanceof ReadResult.Broken;
    }

    private static List<String> faults(Schema schema, String text) {
        return schema.validate(text, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}

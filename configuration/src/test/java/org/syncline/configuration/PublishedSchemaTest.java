package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishedSchemaTest {

    private static final JsonNode RULE = JsonMapper.shared().readTree(Resource.text("rule.schema.json"));
    private static final JsonNode CONNECTOR = JsonMapper.shared().readTree(Resource.text("connector.schema.json"));

    private static final JsonNode SCHEDULE = JsonMapper.shared().readTree(Resource.text("schedule.schema.json"));

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments(RULE, RuleFile.RULE),
                arguments(RULE.at("/$defs/clause"), RuleFile.CLAUSE),
                arguments(RULE.at("/$defs/joinClause"), RuleFile.JOIN_CLAUSE),
                arguments(RULE.at("/$defs/transformation"), FlowReading.FLOW),
                arguments(CONNECTOR, ConnectorFile.CONNECTOR),
                arguments(CONNECTOR.at("/$defs/scope"), ConnectorFile.SCOPE),
                arguments(CONNECTOR.at("/$defs/container"), ConnectorFile.CONTAINER),
                arguments(CONNECTOR.at("/$defs/guards"), GuardsReading.GUARDS),
                arguments(CONNECTOR.at("/$defs/share"), GuardsReading.SHARE),
                arguments(CONNECTOR.at("/$defs/profile"), ProfileReading.PROFILE),
                arguments(CONNECTOR.at("/$defs/step"), ProfileReading.STEP),
                arguments(SCHEDULE, ScheduleFile.SCHEDULE),
                arguments(SCHEDULE.at("/$defs/webhook"), ReceiverReading.WEBHOOK),
                arguments(SCHEDULE.at("/$defs/mail"), ReceiverReading.MAIL));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void the_published_schema_and_the_reader_know_the_same_keys(JsonNode schema, Shape shape) {
        assertThat(schema.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(shape.keys());
        assertThat(texts(schema.path("required"))).containsExactlyInAnyOrderElementsOf(shape.required());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(RULE.at("/properties/direction"), Words.DIRECTIONS.keySet()),
                arguments(RULE.at("/properties/linkType"), Words.LINK_TYPES.keySet()),
                arguments(RULE.at("/$defs/clause/properties/operator"), Words.OPERATORS.keySet()),
                arguments(RULE.at("/$defs/transformation/properties/mergeType"), Words.MERGE_TYPES.keySet()),
                arguments(CONNECTOR.at("/properties/place"), Words.PLACES.keySet()),
                arguments(CONNECTOR.at("/properties/deprovisioning"), Words.DEPROVISIONING.keySet()),
                arguments(CONNECTOR.at("/$defs/stepName"), Words.STEPS.keySet()),
                arguments(SCHEDULE.at("/$defs/mail/properties/encryption"), Words.ENCRYPTIONS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_published_schema_and_the_reader_know_the_same_words(JsonNode schema, Collection<String> words) {
        assertThat(texts(schema.path("enum"))).containsExactlyElementsOf(words);
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}

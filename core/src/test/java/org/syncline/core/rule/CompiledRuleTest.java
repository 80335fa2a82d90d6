package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

class CompiledRuleTest {

    private static final ConnectorId HR = new ConnectorId(new UUID(0, 1));
    private static final Map<String, String> PARAMETERS = Map.of("Connector.ID", "hr-1", "Empty", "");

    @Test
    void without_a_group_every_object_is_in_scope() {
        assertThat(accepts(draft(), Map.of())).isTrue();
    }

    @Test
    void one_group_suffices_and_in_it_every_clause_counts() {
        var rule = draft().when("c", ScopeOperator.EQUAL, "DE")
                .and("title", ScopeOperator.ISNOTNULL, "")
                .when("sn", ScopeOperator.STARTSWITH, "L");

        assertThat(accepts(rule, Map.of("c", "DE"))).isFalse();
        assertThat(accepts(rule, Map.of("c", "DE", "title", "Dr"))).isTrue();
        assertThat(accepts(rule, Map.of("sn", "Lee"))).isTrue();
        assertThat(accepts(rule, Map.of("title", "Dr", "sn", "Smith"))).isFalse();
    }

    @Test
    void a_parameter_stands_for_its_text() {
        var rule = draft().when("sn", ScopeOperator.EQUAL, "%Connector.ID%");

        assertThat(accepts(rule, Map.of("sn", "HR-1"))).isTrue();
        assertThat(accepts(rule, Map.of("sn", "%Connector.ID%"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain|plain
                    %Connector.ID%|hr-1
                    a%Connector.ID%b%Connector.ID%c|ahr-1bhr-1c
                    100%|100%
                    50% of %Connector.ID%|50% of hr-1
                    %Unknown%|%Unknown%
                    %Unknown%Connector.ID%|%Unknownhr-1
                    <%Empty%>|<>
                    %%|%%
                    """)
    void what_has_no_value_stays_as_it_is(String text, String expanded) {
        assertThat(Parameters.expanded(text, name -> Optional.ofNullable(PARAMETERS.get(name))))
                .isEqualTo(expanded);
    }

    private static Draft draft() {
        return Draft.inbound("In from HR", HR, 100, "user", "person");
    }

    private static boolean accepts(Draft draft, Map<String, String> object) {
        var rule = draft.rule();
        var values = new TreeMap<AttributeName, Values>();
        object.forEach((name, text) -> values.put(new AttributeName(name), Values.text(text)));
        return new CompiledRule(rule, rule.scope(), List.of()).accepts(new SampleSubject(values, PARAMETERS));
    }
}

package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// rules.md 3.1: references by the name of what they refer to, membership, and what parameters stand for.
class ScopeClauseTest {

    private static final AttributeName X = new AttributeName("x");
    private static final String GUID = "1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10";
    private static final Map<String, String> PARAMETERS =
            Map.of("Connector.ID", GUID, "Group", "CN=Staff,DC=x", "Domain.LDAP", "DC=x");
    private static final Map<Long, String> NAMES = Map.of(1L, "CN=Ann,OU=A,DC=x", 2L, "CN=Bob,DC=x");

    @Test
    void of_references() {
        var columns = List.of(
                Values.NONE,
                Values.of(new Value.Reference(1)),
                Values.of(new Value.Reference(2)),
                Values.of(new Value.Reference(1), new Value.Reference(2)),
                Values.of(new Value.Reference(9)));
        holds("cn=ANN, ou=a, dc=X", columns, """
                EQUAL                 -  x  -  x  -
                NOTEQUAL              x  -  x  -  x
                LESSTHAN              -  -  -  -  -
                LESSTHAN_OR_EQUAL     -  x  -  x  -
                GREATERTHAN           -  -  -  -  -
                GREATERTHAN_OR_EQUAL  -  x  -  x  -
                ISNULL                x  -  -  -  -
                ISNOTNULL             -  x  x  x  x
                ISIN                  -  x  -  x  -
                ISNOTIN               x  -  x  -  x
                ISBITSET              -  -  -  -  -
                ISBITNOTSET           x  x  x  x  x
                """);
        holds("cn=ann", columns, """
                CONTAINS              -  x  -  x  -
                NOTCONTAINS           x  -  x  -  x
                STARTSWITH            -  x  -  x  -
                NOTSTARTSWITH         x  -  x  -  x
                """);
        holds("ou=a,dc=x", columns, """
                ENDSWITH              -  x  -  x  -
                NOTENDSWITH           x  -  x  -  x
                """);
    }

    @Test
    void of_several_flags_and_octets() {
        var flags = List.of(Values.NONE, Values.of(Value.of(true), Value.of(false)), Values.of(Value.of(false)));
        holds("true", flags, """
                EQUAL        -  x  -
                NOTEQUAL     x  -  x
                CONTAINS     -  x  -
                ISNULL       x  -  -
                ISBITNOTSET  x  x  x
                """);
        var octets = List.of(
                Values.NONE,
                Values.of(Value.of(new byte[0])),
                Values.of(Value.of(new byte[] {1}), Value.of(new byte[] {2})));
        holds("02", octets, """
                EQUAL        -  -  x
                NOTEQUAL     x  x  -
                STARTSWITH   -  -  x
                ISNULL       x  x  -
                ISNOTNULL    -  -  x
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CN=Staff,DC=x     | true
            cn=staff , dc=X   | true
            %Group%           | true
            CN=Staff,%Domain.LDAP% | true
            CN=Other,DC=x     | false
            Staff             | false
            %Unknown%         | false
            """)
    void an_object_is_in_a_group_however_its_name_is_written(String text, boolean isMember) {
        var inside = subject(Values.NONE, Set.of(DistinguishedName.of("CN=Staff,DC=x")));
        var outside = subject(Values.NONE, Set.of());

        assertThat(clause(ScopeOperator.ISMEMBEROF, text).isSatisfiedBy(inside)).isEqualTo(isMember);
        assertThat(clause(ScopeOperator.ISNOTMEMBEROF, text).isSatisfiedBy(inside))
                .isEqualTo(!isMember);
        assertThat(clause(ScopeOperator.ISMEMBEROF, text).isSatisfiedBy(outside))
                .isFalse();
        assertThat(clause(ScopeOperator.ISNOTMEMBEROF, text).isSatisfiedBy(outside))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10, true",
        "{1B4E28BA-2FA1-4D3B-9F6E-0A3C5D7E9F10}, true",
        "1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f11, false",
        "{1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f11}, false",
    })
    void the_id_of_a_connector_is_a_guid_however_it_is_written(String there, boolean equal) {
        var subject = subject(Values.text(there), Set.of());

        assertThat(clause(ScopeOperator.EQUAL, "%Connector.ID%").isSatisfiedBy(subject))
                .isEqualTo(equal);
        assertThat(clause(ScopeOperator.NOTEQUAL, "%Connector.ID%").isSatisfiedBy(subject))
                .isEqualTo(!equal);
    }

    private static void holds(String text, List<Values> columns, String table) {
        table.lines().forEach(line -> {
            var cells = List.of(line.split(" +"));
            var clause = clause(ScopeOperator.valueOf(cells.getFirst()), text);
            var told = Stream.concat(
                            Stream.of(cells.getFirst()),
                            columns.stream().map(values -> clause.isSatisfiedBy(subject(values, Set.of())) ? "x" : "-"))
                    .toList();
            assertThat(told).as("%s %s", cells.getFirst(), text).isEqualTo(cells);
        });
    }

    private static ScopeClause clause(ScopeOperator operator, String text) {
        return new ScopeClause(X, operator, text);
    }

    private static SampleSubject subject(Values values, Set<DistinguishedName> groups) {
        return new SampleSubject(Map.of(X, values), PARAMETERS, NAMES, groups);
    }
}

package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

class RuleBookTest {

    private static final ConnectorId HR = new ConnectorId(new UUID(0, 1));

    private static final CompiledRule JOIN = compiled(Draft.inbound("Join", HR, 100, "user", "person")
            .copy("sn", "surname")
            .copy("id", "employeeID"));
    private static final CompiledRule COMMON = compiled(Draft.inbound("Common", HR, 110, "user", "person")
            .copy("title", "title")
            .fixed("HR", "source")
            .copy("displayName", "surname"));
    private static final CompiledRule OTHER =
            compiled(Draft.inbound("Other", HR, 120, "user", "person").copy("sn", "surname"));

    private static final RuleBook BOOK = new RuleBook(List.of(JOIN, COMMON));

    @Test
    void flows_are_numbered_rule_by_rule() {
        assertThat(BOOK.flows()).isEqualTo(5);
        assertThat(BOOK.firstFlow(JOIN)).isZero();
        assertThat(BOOK.firstFlow(COMMON)).isEqualTo(2);
        assertThatThrownBy(() -> BOOK.firstFlow(OTHER)).hasMessageContaining("another book");
    }

    @Test
    void targets_come_by_name_and_their_flows_strongest_first() {
        assertThat(IntStream.range(0, BOOK.targets())
                        .mapToObj(target -> BOOK.target(target) + " "
                                + IntStream.range(0, BOOK.flowsTo(target))
                                        .mapToObj(index -> BOOK.flowTo(target, index))
                                        .toList()))
                .containsExactly("employeeID [1]", "source [3]", "surname [0, 4]", "title [2]");
    }

    @Test
    void flows_whose_attribute_is_absent_are_silent() {
        var object = new TreeMap<AttributeName, Values>();
        object.put(new AttributeName("aaa"), Values.text("first of all"));
        object.put(new AttributeName("id"), Values.text("7"));
        object.put(new AttributeName("sn"), Values.text("Lee"));
        object.put(new AttributeName("zzz"), Values.text("last of all"));

        assertThat(silent(object)).containsExactly(2, 4);
        assertThat(silent(new TreeMap<>())).containsExactly(0, 1, 2, 4);
    }

    @Test
    void a_target_is_mute_when_the_one_attribute_that_all_its_flows_need_is_absent() {
        var object = new TreeMap<AttributeName, Values>();

        assertThat(mute(object)).containsExactly("employeeID", "title");

        object.put(new AttributeName("id"), Values.text("7"));

        assertThat(mute(object)).containsExactly("title");
    }

    private static IntStream silent(SortedMap<AttributeName, Values> object) {
        var found = BOOK.read(object);
        return IntStream.range(0, BOOK.flows()).filter(flow -> BOOK.isSilent(flow, found));
    }

    private static Stream<String> mute(SortedMap<AttributeName, Values> object) {
        var found = BOOK.read(object);
        return IntStream.range(0, BOOK.targets())
                .filter(target -> BOOK.isMute(target, found))
                .mapToObj(target -> BOOK.target(target).text());
    }

    private static CompiledRule compiled(Draft draft) {
        var rule = draft.rule();
        return new CompiledRule(
                rule,
                rule.scope(),
                rule.flows().stream().map(RuleBookTest::compiled).toList());
    }

    private static CompiledFlow compiled(AttributeFlow flow) {
        var body = flow.source() instanceof FlowSource.Direct(var from)
                ? new CompiledFlow.Body.Copy(from)
                : new CompiledFlow.Body.Fixed(Values.text("HR"));
        return new CompiledFlow(flow, AttributeSchema.single(flow.target().text(), ValueType.TEXT), body);
    }
}

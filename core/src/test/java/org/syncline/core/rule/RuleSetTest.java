package org.syncline.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.Arbitrary;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;

class RuleSetTest {

    private static final ConnectorId HR = new ConnectorId(new UUID(0, 1));
    private static final ConnectorId CLOUD = new ConnectorId(new UUID(0, 2));
    private static final ConnectorId FILES = new ConnectorId(new UUID(0, 3));

    private static final List<Draft> DRAFTS = List.of(
            Draft.inbound("In from HR - Join", HR, 100, "user", "person").join("employeeId", "employeeId"),
            Draft.inbound("In from HR - Common", HR, 110, "user", "person").copy("sn", "sn"),
            Draft.inbound("In from HR - Contact", HR, 105, "contact", "person").join("mail", "mail"),
            Draft.inbound("In from HR - Old", HR, 50, "user", "person")
                    .join("uid", "uid")
                    .disabled(),
            Draft.inbound("In from cloud", CLOUD, 120, "user", "person").join("sourceAnchor", "sourceAnchor"),
            Draft.outbound("Out to files", FILES, 130, "person", "user").as(LinkType.PROVISION),
            Draft.outbound("Out to cloud", CLOUD, 125, "person", "user").join("sourceAnchor", "sourceAnchor"),
            Draft.outbound("Out to cloud - More", CLOUD, 140, "person", "user").copy("sn", "sn"),
            Draft.outbound("Out to cloud - Groups", CLOUD, 90, "group", "group").as(LinkType.PROVISION));

    private static final RuleSet RULES = of(DRAFTS);

    @Test
    void the_lower_number_is_the_stronger_rule_and_comes_first() {
        assertThat(names(RULES.inbound(HR, new ObjectTypeName("user")).rules()))
                .containsExactly("In from HR - Join", "In from HR - Common");
        assertThat(names(RULES.outbound(CLOUD, new ObjectTypeName("person")).rules()))
                .containsExactly("Out to cloud", "Out to cloud - More");
    }

    @Test
    void rules_of_other_types_connectors_and_directions_are_left_out() {
        assertThat(names(RULES.inbound(HR, new ObjectTypeName("contact")).rules()))
                .containsExactly("In from HR - Contact");
        assertThat(RULES.inbound(FILES, new ObjectTypeName("user")).rules()).isEmpty();
        assertThat(RULES.outbound(HR, new ObjectTypeName("person")).rules()).isEmpty();
    }

    @Test
    void disabled_rules_are_none() {
        assertThat(names(RULES.all())).hasSize(DRAFTS.size() - 1).doesNotContain("In from HR - Old");
        assertThat(RULES.csJoinAttributes(HR)).doesNotContain(new AttributeName("uid"));
    }

    @Test
    void targets_come_in_the_order_of_their_strongest_rule() {
        assertThat(RULES.targets(new ObjectTypeName("person"))).containsExactly(CLOUD, FILES);
        assertThat(RULES.targets(new ObjectTypeName("group"))).containsExactly(CLOUD);
        assertThat(RULES.targets(new ObjectTypeName("user"))).isEmpty();
    }

    @Test
    void attributes_that_joins_look_for_are_known() {
        assertThat(RULES.csJoinAttributes(HR)).extracting(AttributeName::text).containsExactly("employeeId", "mail");
        assertThat(RULES.csJoinAttributes(FILES)).isEmpty();
        assertThat(RULES.mvJoinAttributes())
                .extracting(AttributeName::text)
                .containsExactly("employeeId", "mail", "sourceAnchor");
    }

    @Test
    void the_order_in_which_rules_were_read_makes_no_difference() {
        Arbitrary.holds(
                200, any -> assertThat(names(of(any.shuffled(DRAFTS)).all())).isEqualTo(names(RULES.all())));
    }

    @Test
    void a_rule_links_by_criteria_or_by_its_link_type() {
        assertThat(DRAFTS.stream().map(Draft::rule).filter(rule -> !rule.isLinking()))
                .extracting(SyncRule::name)
                .containsExactly("In from HR - Common", "Out to cloud - More");
    }

    private static RuleSet of(List<Draft> drafts) {
        return RuleSet.of(drafts.stream()
                .map(Draft::rule)
                .map(rule -> new CompiledRule(rule, rule.scope(), List.of()))
                .toList());
    }

    private static List<String> names(List<CompiledRule> rules) {
        return rules.stream().map(compiled -> compiled.rule().name()).toList();
    }
}

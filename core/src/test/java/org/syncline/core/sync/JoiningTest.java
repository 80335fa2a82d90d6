package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.HR;
import static org.syncline.core.sync.Company.user;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.LinkType;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;

/// engine.md 6.3 and 6.4: candidates are numbered from 1.
class JoiningTest {

    private static final Draft PROVISION =
            by(LinkType.PROVISION).join("id", "id").join("name", "name");

    @Test
    void exactly_one_answer_joins() {
        assertThat(decided(PROVISION, user("Ann", "id", "7"), person("id", "7"), person("id", "8")))
                .isEqualTo("join 1");
    }

    @Test
    void none_or_several_go_on_to_the_next_group() {
        var ann = user("Ann", "id", "7", "name", "Ann");

        assertThat(decided(PROVISION, ann, person("id", "8"), person("name", "Ann")))
                .isEqualTo("join 2");
        assertThat(decided(PROVISION, ann, person("id", "7"), person("id", "7"), person("name", "Ann")))
                .isEqualTo("join 3");
        assertThat(decided(PROVISION, ann, person("id", "7"), person("name", "Ann")))
                .isEqualTo("join 1");
    }

    @Test
    void after_the_last_group_a_provisioning_rule_projects_and_another_does_not() {
        var ann = user("Ann", "id", "7", "name", "Ann");
        var twice = new MvObject[] {person("id", "7"), person("id", "7")};

        assertThat(decided(PROVISION, ann)).isEqualTo("project person");
        assertThat(decided(PROVISION, ann, twice)).isEqualTo("project person");
        assertThat(decided(by(LinkType.JOIN).join("id", "id"), ann)).isEqualTo("remain");
        assertThat(decided(by(LinkType.STICKY_JOIN).join("id", "id"), ann, twice))
                .isEqualTo("remain");
    }

    @Test
    void projection_needs_a_value_that_a_join_could_have_used() {
        assertThat(decided(PROVISION, user("Ann", "name", "Ann"))).isEqualTo("project person");
        assertThat(decided(PROVISION, user("Ann", "title", "Clerk"))).isEqualTo("remain");
        assertThat(decided(by(LinkType.PROVISION), user("Ann", "title", "Clerk")))
                .isEqualTo("project person");
    }

    @Test
    void in_a_group_every_clause_counts_and_one_without_a_value_never_matches() {
        var both = by(LinkType.JOIN).join(List.of(clause("id", false), clause("name", false)));
        var candidate = person("id", "7", "name", "Ann");

        assertThat(decided(both, user("Ann", "id", "7", "name", "Ann"), candidate))
                .isEqualTo("join 1");
        assertThat(decided(both, user("Ann", "id", "7", "name", "Bob"), candidate))
                .isEqualTo("remain");
        assertThat(decided(both, user("Ann", "id", "7"), candidate)).isEqualTo("remain");
        assertThat(decided(both, user("Ann", "id", "7"), person("id", "7"))).isEqualTo("remain");
    }

    @Test
    void case_makes_no_difference_unless_it_is_asked_for() {
        var ann = user("Ann", "name", "ANN");

        assertThat(decided(by(LinkType.JOIN).join("name", "name"), ann, person("name", "Ann")))
                .isEqualTo("join 1");
        assertThat(decided(by(LinkType.JOIN).join(List.of(clause("name", true))), ann, person("name", "Ann")))
                .isEqualTo("remain");
    }

    @Test
    void of_several_values_any_pair_suffices() {
        var rule = by(LinkType.JOIN).join("addresses", "addresses");

        assertThat(decided(rule, user("Ann", "addresses", "{a, b}"), person("addresses", "{c, B}")))
                .isEqualTo("join 1");
        assertThat(decided(rule, user("Ann", "addresses", "{a, b}"), person("addresses", "{c, d}")))
                .isEqualTo("remain");
    }

    @Test
    void only_mv_objects_of_the_rules_type_answer() {
        var guest = mv("guest", "id", "7");

        assertThat(decided(PROVISION, user("Ann", "id", "7"), guest, person("id", "7")))
                .isEqualTo("join 2");
        assertThat(decided(Draft.inbound("In", HR, 100, "user", "*").join("id", "id"), user("Ann", "id", "7"), guest))
                .isEqualTo("join 1");
    }

    @Test
    void a_partner_that_another_object_of_the_connector_has_is_taken() {
        var holder = object(user("Old", "id", "7")).joined(Link.to(new MvObjectId(1), Set.of()));
        var group = group(person("id", "7"))
                .with(new CsObject(
                        new CsObjectId(2),
                        HR,
                        new Anchor("e9"),
                        holder.dn(),
                        holder.state(),
                        holder.tower(),
                        holder.link()));

        assertThat(decided(PROVISION, user("Ann", "id", "7"), List.of(group))).isEqualTo("taken by #2");
    }

    private static String decided(Draft rule, Hologram.Present object, MvObject... candidates) {
        return decided(
                rule, object, Arrays.stream(candidates).map(JoiningTest::group).toList());
    }

    private static String decided(Draft rule, Hologram.Present seen, List<ConnectedGroup> candidates) {
        var object = object(seen);
        if (!(new Synchronization(Company.landscape(List.of(rule))).approach(object, References.NONE)
                instanceof Approach.Seeking(var linking, var query))) {
            throw new AssertionError("it does not look for a partner");
        }
        var everywhere = query.groups().stream().map(_ -> candidates).toList();
        return switch (Joining.decide(object, new JoinAnswers(linking, query, everywhere))) {
            case JoinDecision.Join(var group, var _) -> "join " + (1 + candidates.indexOf(group));
            case JoinDecision.Project(var type, var _) -> "project " + type;
            case JoinDecision.Taken(var holder, var _) -> "taken by " + holder.id();
            case JoinDecision.Remain() -> "remain";
        };
    }

    private static Draft by(LinkType linkType) {
        return Draft.inbound("In from HR", HR, 100, "user", "person").as(linkType);
    }

    private static JoinClause clause(String attribute, boolean caseSensitive) {
        return new JoinClause(new AttributeName(attribute), new AttributeName(attribute), caseSensitive);
    }

    private static CsObject object(Hologram.Present seen) {
        return new CsObject(
                new CsObjectId(1),
                HR,
                new Anchor("e7"),
                seen.dn(),
                ConnectionState.DISCONNECTOR,
                Tower.EMPTY.afterImport(seen),
                Link.NONE);
    }

    private static MvObject person(String... attributes) {
        return mv("person", attributes);
    }

    private static MvObject mv(String type, String... attributes) {
        return new MvObject(
                new MvObjectId(1), new ObjectTypeName(type), Company.attributes(attributes), new TreeMap<>());
    }

    private static ConnectedGroup group(MvObject object) {
        return new ConnectedGroup(object, new TreeMap<>());
    }
}

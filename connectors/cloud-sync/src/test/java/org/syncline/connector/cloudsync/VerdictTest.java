package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Manner;
import org.syncline.core.value.Anchor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerdictTest {

    @Test
    void an_accepted_entry_has_the_anchor_the_outcome_and_the_warnings_as_sentences() {
        var accepted = (ExportOutcome.Accepted) verdict("""
                {"seq":1,"status":"ok","outcome":"matched-soft","cloudAnchor":"User_1","warnings":[
                  {"code":"Quarantined","property":"ProxyAddress","value":"smtp:x@contoso.test"},
                  {"code":"MatchedOverwrite","attributes":["title","city"]}]}""");

        assertThat(accepted.anchor()).isEqualTo(new Anchor("User_1"));
        assertThat(accepted.manner()).isEqualTo(Manner.MATCHED_SOFT);
        assertThat(accepted.warnings())
                .containsExactly(
                        "The value 'smtp:x@contoso.test' of ProxyAddress is quarantined, because another object has it."
                                + " The directory gives it back once it is free: remove it from one of the two at its source.",
                        "The object was there already and is synchronized from now on; what it had in title, city was overwritten.");
    }

    @Test
    void a_refusal_names_property_value_conflict_and_remedy() {
        var refused = (ExportOutcome.Refused) verdict("""
                {"seq":1,"status":"error","error":{"code":"AttributeValueMustBeUnique","property":"proxyAddresses",
                 "value":"smtp:x@contoso.test","conflict":{"cloudAnchor":"Group_9","sourceAnchor":null},
                 "message":"Value taken","retryable":false}}""");

        assertThat(refused)
                .isEqualTo(
                        new ExportOutcome.Refused(
                                "AttributeValueMustBeUnique",
                                "Value taken. Attribute: proxyAddresses. Value: smtp:x@contoso.test. In the way: Group_9."
                                        + " Find both objects, decide which of them keeps the value, and remove it from the other at its source."));
    }

    @Test
    void a_missing_reference_waits_for_the_next_pass() {
        assertThat(verdict("""
                {"seq":1,"status":"error","error":{"code":"ReferenceNotFound","message":"no m1","retryable":true}}""")).isEqualTo(new ExportOutcome.TryAgain("no m1."));
        assertThat(verdict("""
                {"seq":1,"status":"ok","outcome":"created","cloudAnchor":"Group_1","warnings":[]}""", """
                {"seq":2,"status":"ok","outcome":"updated","cloudAnchor":"Group_1","unresolved":["m1"]}"""))
                .isEqualTo(new ExportOutcome.TryAgain("1 of the members are not in the directory yet: m1."));
    }

    private static ExportOutcome verdict(String... results) {
        return Verdict.of(List.of(results).stream()
                .<JsonNode>map(result -> JsonMapper.shared().readTree(result))
                .toList());
    }
}

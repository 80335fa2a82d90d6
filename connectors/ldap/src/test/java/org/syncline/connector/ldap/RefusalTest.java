package org.syncline.connector.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// What a directory answers, in the specification's codes (operations.md 12.2).
class RefusalTest {

    private static final DistinguishedName ANN = DistinguishedName.of("CN=Ann Lee,OU=Staff,DC=contoso,DC=test");

    @ParameterizedTest
    @CsvSource({
        "34, invalid-dn, rule that makes the name",
        "64, invalid-dn, rule that makes the name",
        "19, constraint-violation, Correct the value",
        "20, constraint-violation, Correct the value",
        "21, syntax-violation, Correct the value",
        "16, schema-violation, Refresh the schema",
        "17, schema-violation, Refresh the schema",
        "65, schema-violation, Refresh the schema",
        "50, permission-issue, Grant the account",
        "66, unsupported-container-delete, what is in it first",
        "67, modify-naming-attribute, change the name of the object",
        "53, cd-error, See what the directory says",
        "80, cd-error, See what the directory says"
    })
    void every_answer_has_a_code_names_object_and_value_and_says_what_helps(int answer, String code, String remedy) {
        var sent = new TreeMap<>(
                Map.of(new AttributeName("telephoneNumber"), Values.of(new Value.Text("ring, and ring again"))));
        var refused = Refusal.of(ANN, sent, answered(ResultCode.valueOf(answer), "0000207C: no"));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message())
                .contains(ANN.toString(), "telephoneNumber", "ring, and ring again", "0000207C: no", remedy);
    }

    @Test
    void a_code_that_the_caller_knows_better_has_its_own_remedy() {
        var failure = answered(ResultCode.UNWILLING_TO_PERFORM, "0000052D");

        assertThat(Refusal.as("password-policy-violation", ANN, new TreeMap<>(), failure)
                        .message())
                .contains("policy of the domain");
        assertThat(Refusal.as("non-existent-parent", ANN, new TreeMap<>(), failure)
                        .message())
                .contains("Create the container");
    }

    private static LDAPException answered(ResultCode code, String words) {
        return new LDAPException(new LDAPResult(1, code, words, null, new String[0], new Control[0]));
    }
}

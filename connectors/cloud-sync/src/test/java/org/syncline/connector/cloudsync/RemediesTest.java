package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ExportOutcome;
import tools.jackson.databind.json.JsonMapper;

/// Every refusal of the service that operations.md 12.1 lists says what helps.
class RemediesTest {

    @ParameterizedTest
    @CsvSource({
        "AttributeValueMustBeUnique, remove it from the other",
        "InvalidSoftMatch, decide which of them keeps",
        "ObjectTypeMismatch, Remove the shared address",
        "InvalidHardMatch, Allow the takeover",
        "ExistingAdminRoleConflict, Take the roles away",
        "IdentityDataValidationFailed, Correct the value at its source",
        "FederatedDomainChangeError, in two steps",
        "LargeObject, Shorten it or remove values",
        "ExceededAllowedLength, Shorten it or remove values",
        "DeletingCloudOnlyObjectNotAllowed, settle there who owns it"
    })
    void a_refusal_keeps_the_code_of_the_service_and_says_what_helps(String code, String remedy) {
        var refused =
                (ExportOutcome.Refused) Verdict.of(List.of(JsonMapper.shared().readTree("""
                {"seq":1,"status":"error","error":{"code":"%s","message":"No","retryable":false}}""".formatted(code))));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message()).startsWith("No.").contains(remedy);
    }
}

package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syncline.core.example.Difference;
import org.syncline.core.example.ExampleResult;
import org.syncline.engine.Configuration;

class ExamplesTest {

    private static final Configuration CONTOSO =
            ((ReadResult.Ready) ConfigurationText.read(Sample.files(), List.of())).configuration();

    @Test
    void an_account_becomes_a_person_and_is_to_be_made_in_the_cloud() {
        assertThat(differences("""
                example: An account of staff becomes a person and is to be made in the cloud.
                objects:
                  - connector: contoso.com
                    dn: CN=Ann Lee,OU=Staff,DC=contoso,DC=com
                    attributes:
                      sAMAccountName: alee
                      userAccountControl: 512
                      displayName: Ann Lee
                      mailNickname: ann
                      proxyAddresses: ['SMTP:ann@contoso.com', 'smtp:al@contoso.com']
                      userPrincipalName: ann@contoso.com
                expect:
                  metaverse:
                    - joined: Ann Lee
                      type: person
                      attributes: {displayName: Ann Lee, cloudFiltered: null, accountEnabled: true}
                  pending:
                    - connector: Contoso cloud
                      of: Ann Lee
                      change: add
                      attributes:
                        onPremisesSamAccountName: alee
                        proxyAddresses: ['smtp:al@contoso.com', 'SMTP:ann@contoso.com']
                """)).isEmpty();
    }

    @Test
    void what_is_not_as_expected_is_told_with_the_rule_that_made_it_so() {
        assertThat(differences("""
                - example: All wrong.
                  connector: contoso.com
                  objects:
                    - dn: CN=Ann Lee,OU=Staff,DC=contoso,DC=com
                      attributes: {displayName: Ann Lee, sAMAccountName: alee, userAccountControl: 512}
                    - dn: CN=Bo Berg,OU=Staff,DC=contoso,DC=com
                      attributes: {sAMAccountName: bo, userAccountControl: 514, manager: Ann Lee}
                  expect:
                    metaverse:
                      - joined: [Ann Lee, Bo Berg]
                      - {joined: Ann Lee, type: group, attributes: {displayName: Anne Lee, mail: ann@contoso.com}}
                      - {joined: Bo Berg, attributes: {manager: Bo Berg}}
                    unjoined: Bo Berg
                    pending:
                      - {connector: Contoso cloud, change: delete}
                    problems:
                      - {code: sync-rule-error, object: Bo Berg, text: nothing}
                """)).isEqualTo("""
                examples/staff.yaml:10 step 1, Ann Lee and Bo Berg, joined: to one metaverse object but to 2
                examples/staff.yaml:11 step 1, Ann Lee, type: group but person
                examples/staff.yaml:11 step 1, Ann Lee, displayName: Anne Lee but Ann Lee; rule 'In from contoso.com - User Common'
                examples/staff.yaml:11 step 1, Ann Lee, mail: ann@contoso.com but nothing
                examples/staff.yaml:12 step 1, Bo Berg, manager: → Bo Berg but → Ann Lee; rule 'In from contoso.com - User Common'
                examples/staff.yaml:13 step 1, Bo Berg, joined: to nothing but to a person; rule 'In from contoso.com - User Join'
                examples/staff.yaml:15 step 1, an object in Contoso cloud, pending: delete but nothing
                examples/staff.yaml:15 step 1, Ann Lee in Contoso cloud, pending: nothing but add of accountEnabled, displayName, dnsDomainName, netBiosName, onPremisesSamAccountName, sourceAnchor, userPrincipalName
                examples/staff.yaml:15 step 1, Bo Berg in Contoso cloud, pending: nothing but add of accountEnabled, dnsDomainName, manager, netBiosName, onPremisesSamAccountName, sourceAnchor, userPrincipalName
                examples/staff.yaml:17 step 1, Bo Berg, problem: sync-rule-error with 'nothing' but none""");
    }

    @Test
    void what_a_step_exports_the_next_one_is_shown() {
        assertThat(differences("""
                example: The anchor of the cloud account comes back.
                connector: contoso.com
                steps:
                  - objects:
                      - name: ann
                        dn: CN=Ann Lee,OU=Staff,DC=contoso,DC=com
                        attributes: {sAMAccountName: alee, userAccountControl: 512, displayName: Ann Lee, mailNickname: ann, legacyExchangeDN: /o=A/cn=ann}
                  - export: Contoso cloud
                    objects:
                      - {connector: Contoso cloud, of: ann, name: ann in the cloud, attributes: {cloudMastered: false, cloudAnchor: User_1, cloudLegacyExchangeDN: /o=C/cn=ann}}
                    expect:
                      metaverse:
                        - {joined: [ann, ann in the cloud], attributes: {cloudAnchor: User_1}}
                      pending:
                        - {of: ann, connector: contoso.com, change: update, attributes: {proxyAddresses: 'x500:/o=C/cn=ann', msDS-ExternalDirectoryObjectId: User_1}, only: true}
                  - step: she marries
                    objects:
                      - {name: ann, dn: 'CN=Ann Berg,OU=Staff,DC=contoso,DC=com', attributes: {displayName: Ann Berg}}
                    expect:
                      metaverse:
                        - {joined: ann, attributes: {displayName: Ann Berg}}
                  - step: she leaves
                    gone: ann
                    expect:
                      pending:
                        - {connector: Contoso cloud, name: ann in the cloud, change: delete}
                """)).isEmpty();
    }

    static String differences(String text) {
        return differences(Map.of("examples/staff.yaml", text));
    }

    static String differences(Map<String, String> files) {
        var examples = Examples.read(new TreeMap<>(files), CONTOSO);
        assertThat(examples.problems()).isEmpty();
        return Trial.of(CONTOSO, examples.all()).results().stream()
                .map(ExampleResult::differences)
                .flatMap(List::stream)
                .map(ExamplesTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Difference difference) {
        return "%s step %d, %s, %s: %s but %s%s"
                .formatted(
                        difference.origin(),
                        difference.step(),
                        difference.subject(),
                        difference.aspect(),
                        difference.expected(),
                        difference.actual(),
                        difference.because().isEmpty() ? "" : "; " + difference.because());
    }
}

package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Partition;
import org.syncline.core.example.ExampleResult;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;

/// A forest of several domains: each object has the parameters of the domain it is imported from (rules.md 6.1).
class DomainsTest {

    private static final String EXAMPLE = """
            - example: Accounts of three domains, one within the other.
              connector: contoso.com
              objects:
                - {dn: 'CN=Ann,OU=Staff,DC=contoso,DC=com', attributes: {sAMAccountName: ann, userAccountControl: 512}}
                - {dn: 'CN=Bo,OU=Staff,DC=sales,DC=contoso,DC=com', attributes: {sAMAccountName: bo, userAccountControl: 512}}
                - {dn: 'CN=Cy,DC=zeta,DC=example', attributes: {sAMAccountName: cy, userAccountControl: 512}}
              expect:
                metaverse:
                  - {joined: Ann, attributes: {userPrincipalName: ann@contoso.com, domainNetBios: CONTOSO, forestFQDN: contoso.com}}
                  - {joined: Bo, attributes: {userPrincipalName: bo@sales.contoso.com, domainNetBios: SALES, forestFQDN: contoso.com}}
                  - {joined: Cy, attributes: {userPrincipalName: cy@zeta.example, domainNetBios: ZETA, forestFQDN: contoso.com}}
            """;

    @Test
    void each_object_has_the_parameters_of_its_own_domain() {
        var forest = Sample.contoso(new Discovered(
                Sample.CONTOSO.discovered().schema(),
                List.of(
                        domain("DC=contoso,DC=com", "contoso.com", "CONTOSO"),
                        domain("DC=sales,DC=contoso,DC=com", "sales.contoso.com", "SALES"),
                        domain("DC=zeta,DC=example", "zeta.example", "ZETA"))));
        var connectors = new TreeMap<ConnectorId, ConnectorDefinition>();
        List.of(forest, Sample.CLOUD).forEach(each -> connectors.put(each.id(), each));
        var configuration = new Configuration(
                ShippedMetaverse.schema(),
                connectors,
                DefaultRules.forConnectors(forest, Sample.CLOUD, DefaultRules.Options.USUAL)
                        .rules());

        var examples = Examples.read(new TreeMap<>(Map.of("examples/domains.yaml", EXAMPLE)), configuration);

        assertThat(examples.problems()).isEmpty();
        assertThat(Trial.of(configuration, examples.all()).results())
                .flatExtracting(ExampleResult::differences)
                .isEmpty();
    }

    private static Partition domain(String dn, String fqdn, String netbios) {
        return Partition.of(
                fqdn,
                DistinguishedName.of(dn),
                Map.of(
                        "Domain.FQDN",
                        fqdn,
                        "Domain.Netbios",
                        netbios,
                        "Domain.LDAP",
                        dn,
                        "Forest.FQDN",
                        "contoso.com",
                        "Forest.Netbios",
                        "CONTOSO",
                        "Forest.LDAP",
                        "DC=contoso,DC=com"));
    }
}

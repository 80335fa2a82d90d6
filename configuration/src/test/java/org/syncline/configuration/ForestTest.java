package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.example.ExampleResult;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;

/// The topologies of engine.md 13.1 and 13.2: whichever of two forests is the stronger one, and whatever comes first.
class ForestTest {

    private static final Options MAIL = Options.USUAL.with(Matching.of("mail"));
    private static final Options SID = new Options(SourceAnchor.CONSISTENCY_GUID, true, true, Options.USUAL.workloads())
            .with(Matching.of("account-sid"));

    private static final Options SMALL = Options.USUAL.with(new DefaultRules.Limits(true, true, 2));

    static Stream<Arguments> scenarios() {
        return Stream.of(
                        Map.entry("contact-then-user", MAIL),
                        Map.entry("linked-mailbox", SID),
                        Map.entry("small-groups", SMALL))
                .flatMap(scenario -> Stream.of(
                                List.of(Sample.CONTOSO, Sample.fabrikam()), List.of(Sample.fabrikam(), Sample.CONTOSO))
                        .flatMap(forests -> played(scenario.getKey(), forests, scenario.getValue())
                                .map(result -> Arguments.of(
                                        forests.getFirst().name() + " first: "
                                                + result.example().name(),
                                        result))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void scenarios(String name, ExampleResult result) {
        assertThat(result.differences()).as(name).isEmpty();
    }

    private static Stream<ExampleResult> played(String scenario, List<ConnectorDefinition> forests, Options options) {
        var configuration = configuration(forests, options);
        var file = "forests/" + scenario + ".yaml";
        var examples = Examples.read(new TreeMap<>(Map.of(file, Resource.text(file))), configuration);
        assertThat(examples.problems()).isEmpty();
        return Trial.of(configuration, examples.all()).results().stream();
    }

    private static Configuration configuration(List<ConnectorDefinition> forests, Options options) {
        var cloud = Sample.cloud("cloud");
        var connectors = new TreeMap<ConnectorId, ConnectorDefinition>();
        Stream.concat(forests.stream(), Stream.of(cloud)).forEach(each -> connectors.put(each.id(), each));
        return new Configuration(
                ShippedMetaverse.schema(),
                connectors,
                DefaultRules.forConnectors(forests, cloud, options).rules());
    }
}

package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.configuration.DefaultRules.Limits;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.example.Coverage.Point;
import org.syncline.core.example.ExampleResult;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;

/// Whatever an administrator chooses, and whichever directories there are: the examples that come with the rules hold,
/// and reach every rule and every flow.
class CompleteCoverageTest {

    private static final Map<String, List<ConnectorDefinition>> FORESTS = forests();

    private static final List<Anchor> ANCHORS = List.of(
            new Anchor(SourceAnchor.OBJECT_GUID, false),
            new Anchor(SourceAnchor.CONSISTENCY_GUID, false),
            new Anchor(SourceAnchor.CONSISTENCY_GUID, true),
            new Anchor(SourceAnchor.of("employeeID"), false),
            new Anchor(SourceAnchor.of("objectSid"), false));
    private static final List<String> MATCHINGS = List.of("once", "mail", "account-sid", "account-name", "employeeID");
    private static final List<String> LOGINS = List.of("userPrincipalName", "mail");
    private static final List<EnumSet<Workload>> SERVICES = services();
    private static final List<Limits> LIMITS = List.of(
            Limits.USUAL,
            new Limits(false, true, 250_000),
            new Limits(true, false, 250_000),
            new Limits(false, false, 2));
    private static final List<Integer> SIZES =
            List.of(FORESTS.size(), ANCHORS.size(), 2, SERVICES.size(), MATCHINGS.size(), LOGINS.size(), LIMITS.size());

    /// Of the minutes of the soak, in per cent.
    private static final int SHARE = 5;

    private record Anchor(SourceAnchor attribute, boolean writeBack) {}

    /// Enough combinations that any two values of any two choices come together in one.
    static Stream<Arguments> pairs() {
        var open = new ArrayList<Pair>();
        for (int a = 0; a < SIZES.size(); a++) {
            for (int b = a + 1; b < SIZES.size(); b++) {
                for (int i = 0; i < SIZES.get(a); i++) {
                    for (int j = 0; j < SIZES.get(b); j++) {
                        open.add(new Pair(a, i, b, j));
                    }
                }
            }
        }
        var random = new SplittableRandom(3);
        var chosen = new ArrayList<List<Integer>>();
        while (!open.isEmpty()) {
            var best = IntStream.range(0, 60)
                    .mapToObj(_ -> open.getFirst().completed(random))
                    .max((one, other) -> Long.compare(covered(open, one), covered(open, other)))
                    .orElseThrow();
            open.removeIf(pair -> pair.isIn(best));
            chosen.add(best);
        }
        return chosen.stream().map(CompleteCoverageTest::combination);
    }

    /// All of them: six thousand.
    private static List<Arguments> all() {
        var all = Stream.of(List.<Integer>of());
        for (int size : SIZES) {
            all = all.flatMap(begun -> IntStream.range(0, size)
                    .mapToObj(next ->
                            Stream.concat(begun.stream(), Stream.of(next)).toList()));
        }
        return new ArrayList<>(all.map(CompleteCoverageTest::combination).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void every_rule_and_flow_is_reached(String name, List<ConnectorDefinition> forests, Options options) {
        complete(name, forests, options);
    }

    /// As many as there is time for, of `-Dseed=N` in another order; in two hours all of them.
    @Tag("soak")
    @Test
    @SuppressWarnings("unchecked") // what pairs() gives to the test above
    void every_rule_and_flow_is_reached_with_any_combination() {
        long seed = Long.getLong("seed", System.nanoTime() >>> 16);
        var combinations = all();
        Collections.shuffle(combinations, new Random(seed));
        var until = Instant.now()
                .plus(Duration.ofMinutes(Integer.getInteger("soak.minutes", 0))
                        .multipliedBy(SHARE)
                        .dividedBy(100));
        int tried = 0;
        for (var combination : combinations) {
            if (tried > 0 && Instant.now().isAfter(until)) {
                break;
            }
            var given = combination.get();
            complete((String) given[0], (List<ConnectorDefinition>) given[1], (Options) given[2]);
            tried++;
        }
        System.out.printf("%,d of %,d combinations, -Dseed=%d%n", tried, combinations.size(), seed);
    }

    private static void complete(String name, List<ConnectorDefinition> forests, Options options) {
        var configuration = configuration(forests, options);
        var made = new DefaultRulesFile.Made(
                options, forests.stream().map(ConnectorDefinition::name).toList(), Sample.CLOUD.name());

        var examples = Examples.read(ShippedExamples.of(made, configuration).files(), configuration);
        assertThat(examples.problems()).as(name).isEmpty();
        var trial = Trial.of(configuration, examples.all());

        assertThat(trial.results()).as(name).allMatch(ExampleResult::isAsExpected);
        assertThat(trial.coverage().missed().stream()
                        .filter(point -> point instanceof Point.Rule || point instanceof Point.Flow)
                        .map(point -> words(point, configuration)))
                .as(name)
                .isEmpty();
    }

    private record Pair(int a, int i, int b, int j) {

        List<Integer> completed(SplittableRandom random) {
            return IntStream.range(0, SIZES.size())
                    .mapToObj(at -> at == a ? i : at == b ? j : random.nextInt(SIZES.get(at)))
                    .toList();
        }

        boolean isIn(List<Integer> combination) {
            return combination.get(a) == i && combination.get(b) == j;
        }
    }

    private static long covered(List<Pair> open, List<Integer> combination) {
        return open.stream().filter(pair -> pair.isIn(combination)).count();
    }

    private static Arguments combination(List<Integer> of) {
        var forest = List.copyOf(FORESTS.entrySet()).get(of.get(0));
        var anchor = ANCHORS.get(of.get(1));
        var options = new Options(anchor.attribute, anchor.writeBack, of.get(2) == 1, SERVICES.get(of.get(3)))
                .with(Matching.of(MATCHINGS.get(of.get(4))))
                .withLogin(new AttributeName(LOGINS.get(of.get(5))))
                .with(LIMITS.get(of.get(6)));
        return Arguments.of(
                "%s, %s%s, %s, %s, %s, %s, %s"
                        .formatted(
                                forest.getKey(),
                                anchor.attribute.word(),
                                anchor.writeBack ? " written back" : "",
                                options.hybrid() ? "hybrid" : "no hybrid",
                                options.workloads(),
                                options.matching().word(),
                                options.login(),
                                options.limits()),
                forest.getValue(),
                options);
    }

    private static Map<String, List<ConnectorDefinition>> forests() {
        var bare = Sample.withoutExchange();
        BiFunction<ConnectorDefinition, ConnectorDefinition, List<ConnectorDefinition>> two = List::of;
        var forests = new LinkedHashMap<String, List<ConnectorDefinition>>();
        forests.put("one forest", List.of(Sample.CONTOSO));
        forests.put("two forests", two.apply(Sample.CONTOSO, Sample.fabrikam()));
        forests.put("two forests the other way round", two.apply(Sample.fabrikam(), Sample.CONTOSO));
        forests.put("a forest without Exchange", List.of(bare));
        forests.put("accounts here and mailboxes there", two.apply(bare, Sample.fabrikam()));
        forests.put("mailboxes here and accounts there", two.apply(Sample.fabrikam(), bare));
        return forests;
    }

    /// None, the usual one, all, and between them each in one half.
    private static List<EnumSet<Workload>> services() {
        var half = EnumSet.of(Workload.DYNAMICS, Workload.INTUNE, Workload.TEAMS);
        return List.of(
                EnumSet.noneOf(Workload.class),
                EnumSet.of(Workload.EXCHANGE_ONLINE),
                half,
                EnumSet.complementOf(half),
                EnumSet.allOf(Workload.class));
    }

    private static Configuration configuration(List<ConnectorDefinition> forests, Options options) {
        var connectors = new TreeMap<ConnectorId, ConnectorDefinition>();
        Stream.concat(forests.stream(), Stream.of(Sample.CLOUD)).forEach(each -> connectors.put(each.id(), each));
        return new Configuration(
                ShippedMetaverse.schema(),
                connectors,
                DefaultRules.forConnectors(forests, Sample.CLOUD, options).rules());
    }

    private static String words(Point point, Configuration configuration) {
        var rule = configuration.rules().stream()
                .filter(one -> one.id().equals(point.rule()))
                .findFirst()
                .orElseThrow();
        return point instanceof Point.Flow(var _, int index)
                ? rule.name() + ": " + rule.flows().get(index).target()
                : rule.name();
    }
}

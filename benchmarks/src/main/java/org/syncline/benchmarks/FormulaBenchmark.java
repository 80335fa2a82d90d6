package org.syncline.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Formula;
import org.syncline.core.expression.Inputs;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Moment;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Two expressions of the shipped rules that run for every person.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormulaBenchmark {

    private final Inputs person = new Person();
    private final Formula addresses = compiled("RemoveDuplicates(Trim(ImportedValue(\"proxyAddresses\")))");
    private final Formula enabled =
            compiled("IIF([userAccountControl] = NULL, NULL, IIF(BitAnd([userAccountControl], 2) = 0, True, False))");

    @Benchmark
    public FlowOutcome addresses() {
        return addresses.evaluate(person);
    }

    @Benchmark
    public FlowOutcome enabled() {
        return enabled.evaluate(person);
    }

    private static Formula compiled(String text) {
        return switch (Expressions.compile(text, SourceSchema.unknown())) {
            case Compiled.Ready(var formula, var _) -> formula;
            case Compiled.Faulty(var _, var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static final class Person implements Inputs {

        private final TreeMap<AttributeName, Values> attributes = new TreeMap<>();
        private final Moment moment = new Moment(Instant.EPOCH, new SplittableRandom(1));

        Person() {
            attributes.put(
                    new AttributeName("proxyAddresses"),
                    Values.of(List.of(
                            Value.of("SMTP:ann.lee@contoso.test"),
                            Value.of("smtp:ann.lee@mail.contoso.test "),
                            Value.of("SIP:ann.lee@contoso.test"))));
            attributes.put(new AttributeName("userAccountControl"), Values.of(List.of(Value.of(512))));
        }

        @Override
        public Values values(AttributeName name) {
            return attributes.getOrDefault(name, Values.NONE);
        }

        @Override
        public Values imported(AttributeName name) {
            return values(name);
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public String dn() {
            return "CN=Ann Lee,OU=People,DC=contoso,DC=test";
        }

        @Override
        public String dnOf(long reference) {
            return "";
        }

        @Override
        public Moment moment() {
            return moment;
        }
    }
}

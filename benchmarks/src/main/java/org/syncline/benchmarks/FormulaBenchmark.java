package org.syncline.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Formula;
import org.syncline.core.expression.Inputs;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Moment;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The expressions of the shipped rules that run for every person, those first that run most often.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormulaBenchmark {

    private static final Map<String, String> EXPRESSIONS = Map.of(
            "trimmed", "IIF(IsPresent([mail]), Left(Trim([mail]), 448), NULL)",
            "enabled", "IIF(IsBitSet([userAccountControl], 2), False, True)",
            "displayName", "IIF(IsPresent([displayName]), [displayName], [cn])",
            "addresses", "RemoveDuplicates(Trim(ImportedValue(\"proxyAddresses\")))",
            "sid", "StringFromSid([objectSid])",
            "passwordTime", "FormatDateTime(DateFromNum([pwdLastSet]), \"yyyyMMddHHmmss.0Z\")",
            "anchor", """
                    IIF([msExchRecipientTypeDetails] = 2, NULL,
                      IIF(IsString([objectGUID]), CStr([objectGUID]), ConvertToBase64([objectGUID])))""",
            "mailEnabled", """
                    IIF((Contains([proxyAddresses], "SMTP:") > 0
                        && InStr(Item([proxyAddresses], Contains([proxyAddresses], "SMTP:")), "@") > 0)
                      || InStr([mail], "@") > 0, True, False)""",
            "cloudFiltered", """
                    IIF(IsPresent([isCriticalSystemObject])
                      || IsPresent([sAMAccountName]) = False
                      || [sAMAccountName] = "SUPPORT_388945a0"
                      || Left([mailNickname], 14) = "SystemMailbox{"
                      || Left([sAMAccountName], 4) = "AAD_"
                      || (Left([mailNickname], 4) = "CAS_" && InStr([mailNickname], "}") > 0)
                      || Left([sAMAccountName], 5) = "MSOL_"
                      || BitAnd([msExchRecipientTypeDetails], &H21C07000) > 0
                      || InStr(DNComponent(CRef([dn]), 1), "\\\\0ACNF:") > 0, True, NULL)""",
            "cloudDn", "IIF(IsPresent([mail]), \"CN={\" & ConvertToUTF8Hex([mail]) & \"}\", NULL)");

    @Param({
        "trimmed",
        "enabled",
        "displayName",
        "addresses",
        "sid",
        "passwordTime",
        "anchor",
        "mailEnabled",
        "cloudFiltered",
        "cloudDn"
    })
    private String expression = "";

    private final Person person = new Person();
    private @Nullable Formula formula;

    /// Compiles the expression.
    @Setup
    public void compile() {
        formula = switch (Expressions.compile(Objects.requireNonNull(EXPRESSIONS.get(expression)), person.source())) {
            case Compiled.Ready(var ready, var _) -> ready;
            case Compiled.Faulty(var _, var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    @Benchmark
    public FlowOutcome evaluate() {
        return Objects.requireNonNull(formula).evaluate(person);
    }

    private static final class Person implements Inputs {

        private final Map<AttributeName, Values> attributes = new HashMap<>();
        private final Moment moment = new Moment(Instant.EPOCH, new SplittableRandom(1));

        Person() {
            put(
                    "proxyAddresses",
                    "SMTP:ann.lee@contoso.test",
                    "smtp:ann.lee@mail.contoso.test ",
                    "SIP:ann@contoso.test");
            put("cn", "Ann Lee");
            put("displayName", "Ann Lee (Sales)");
            put("mail", "ann.lee@contoso.test");
            put("mailNickname", "ann.lee");
            put("sAMAccountName", "alee");
            put("userAccountControl", Value.of(512));
            put("pwdLastSet", Value.of(130543784934250000L));
            put("msExchRecipientTypeDetails", Value.of(1));
            put("objectGUID", Value.of(HexFormat.of().parseHex("910a4c8c5e1b2a4e9f330123456789ab")));
            put(
                    "objectSid",
                    Value.of(HexFormat.of().parseHex("010500000000000515000000dcf4dc3b833d2b46828ba62800020000")));
        }

        private void put(String name, String... texts) {
            attributes.put(new AttributeName(name), Values.text(texts));
        }

        private void put(String name, Value value) {
            attributes.put(new AttributeName(name), Values.of(value));
        }

        SourceSchema source() {
            return SourceSchema.open(attributes.keySet().stream()
                    .collect(Collectors.toMap(
                            name -> name,
                            name -> values(name).size() > 1
                                    ? AttributeSchema.multi(
                                            name.text(), values(name).first().type())
                                    : AttributeSchema.single(
                                            name.text(), values(name).first().type()))));
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

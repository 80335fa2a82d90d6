package org.syncline.core.expression;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.core.function.Budget;
import org.syncline.core.function.Moment;
import org.syncline.core.function.Term;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// A user as formulas see it, with the schema of its type. Changed copies are made with [#with].
public record SampleObject(
        Map<String, Values> current, Map<String, Values> imported, Map<String, String> parameters, String dn)
        implements Inputs {

    private static final ObjectTypeName USER = new ObjectTypeName("user");

    public static final SourceSchema SCHEMA =
            SourceSchema.of(Schema.of(List.of(ObjectTypeSchema.of(USER, attributes()))), USER);

    private static List<AttributeSchema> attributes() {
        return Stream.of(
                        single(ValueType.TEXT, "absent", "c", "cn", "cloudAnchor", "cloudSourceAnchor", "displayName"),
                        single(
                                ValueType.TEXT,
                                "employeeID",
                                "givenName",
                                "mail",
                                "mailNickname",
                                "sAMAccountName",
                                "sn"),
                        single(ValueType.TEXT, "sourceAnchor", "sourceObjectType", "st", "usageLocation"),
                        single(ValueType.TEXT, "userPrincipalName"),
                        single(ValueType.NUMBER, "groupType", "memberCount", "msExchRecipientTypeDetails"),
                        single(ValueType.NUMBER, "pwdLastSet", "userAccountControl"),
                        single(ValueType.FLAG, "isCriticalSystemObject", "msExchHideFromAddressLists"),
                        single(ValueType.BYTES, "mS-DS-ConsistencyGuid", "objectGUID", "objectSid"),
                        single(ValueType.REFERENCE, "manager"),
                        multi(ValueType.TEXT, "description", "otherTelephone", "proxyAddresses"),
                        multi(ValueType.NUMBER, "numbers"),
                        single(ValueType.FLAG, "flag"),
                        single(ValueType.NUMBER, "absentNumber"),
                        single(ValueType.BYTES, "absentBytes"),
                        multi(ValueType.NUMBER, "ones"),
                        multi(ValueType.BYTES, "octets", "userCertificate"),
                        multi(ValueType.REFERENCE, "member"))
                .flatMap(attributes -> attributes)
                .toList();
    }

    private static Stream<AttributeSchema> single(ValueType type, String... names) {
        return Stream.of(names).map(name -> AttributeSchema.single(name, type));
    }

    private static Stream<AttributeSchema> multi(ValueType type, String... names) {
        return Stream.of(names).map(name -> AttributeSchema.multi(name, type));
    }

    public static SampleObject ann() {
        var values = new TreeMap<String, Values>();
        values.put("cn", Values.text("Ann Lee"));
        values.put("displayName", Values.text("Ann Lee (Sales)"));
        values.put("givenName", Values.text(" Ann "));
        values.put("sn", Values.text("Lee"));
        values.put("st", Values.text("OR"));
        values.put("mail", Values.text("ann@contoso.com"));
        values.put("sAMAccountName", Values.text("alee"));
        values.put("userPrincipalName", Values.text("ann@contoso.com"));
        values.put("userAccountControl", Values.of(Value.of(512)));
        values.put("pwdLastSet", Values.of(Value.of(130543784934250000L)));
        values.put("objectGUID", Values.of(Value.of(hex("910a4c8c5e1b2a4e9f330123456789ab"))));
        values.put("objectSid", Values.of(Value.of(hex("010500000000000515000000dcf4dc3b833d2b46828ba62800020000"))));
        values.put("manager", Values.of(new Value.Reference(7)));
        values.put("member", Values.of(new Value.Reference(7), new Value.Reference(8)));
        values.put("numbers", Values.of(Value.of(1), Value.of(2), Value.of(3)));
        values.put(
                "proxyAddresses", Values.text("SMTP:ann@contoso.com", "smtp:a.lee@contoso.com", "SIP:ann@contoso.com"));
        values.put("userCertificate", Values.of(Value.of(SampleCertificate.der())));
        values.put("flag", Values.of(Value.of(true)));
        values.put("octets", Values.of(Value.of(hex("01")), Value.of(hex("0203"))));
        values.put("ones", Values.of(Value.of(1)));
        values.put("otherTelephone", Values.text(" 1 ", "2 ", "1"));
        var imported = new TreeMap<>(values);
        imported.put("proxyAddresses", Values.text("SMTP:ann@contoso.com", "smtp:a.lee@contoso.com"));
        var parameters = Map.of("Domain.FQDN", "contoso.com", "Connector.ID", "b891884f-051e-4a83-95af-2544101c9083");
        return new SampleObject(values, imported, parameters, "CN=Ann Lee,OU=Staff,DC=contoso,DC=com");
    }

    public SampleObject with(String name, Value... values) {
        return with(name, Values.of(values));
    }

    public SampleObject with(String name, String... texts) {
        return with(name, Values.text(texts));
    }

    public SampleObject without(String name) {
        return with(name, Values.NONE);
    }

    public SampleObject at(String place) {
        return new SampleObject(current, imported, parameters, place);
    }

    private SampleObject with(String name, Values values) {
        var now = new TreeMap<>(current);
        now.put(name, values);
        return new SampleObject(now, imported, parameters, dn);
    }

    @Override
    public Values values(AttributeName name) {
        return current.getOrDefault(name.text(), Values.NONE);
    }

    @Override
    public Values imported(AttributeName name) {
        return imported.getOrDefault(name.text(), Values.NONE);
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public String dnOf(long reference) {
        return "CN=Object " + reference + ",OU=Staff,DC=contoso,DC=com";
    }

    @Override
    public Moment moment() {
        return new Moment(Instant.parse("2026-11-22T10:15:30Z"), new Random(1));
    }

    /// Compiles and evaluates; an expression with errors fails the test.
    public FlowOutcome evaluate(String expression) {
        return switch (Expressions.compile(expression, SCHEMA)) {
            case Compiled.Ready(var formula, var _) -> formula.evaluate(this);
            case Compiled.Faulty(var _, var problems) -> throw new AssertionError(expression + "\n" + problems);
        };
    }

    /// What an expression comes to, in one line.
    public String shows(String expression) {
        return switch (evaluate(expression)) {
            case FlowOutcome.Flows(var values)
            when values.size() == 1 -> values.first().toString();
            case FlowOutcome.Flows(var values) -> values.inOrder().toString();
            case FlowOutcome.Nothing() -> "nothing";
            case FlowOutcome.AuthoritativeNull() -> "authoritative null";
            case FlowOutcome.Ignored() -> "ignored";
            case FlowOutcome.Failed(var code, var message) -> code + ": " + message;
        };
    }

    /// What an expression comes to by itself, in one line: as the language would write it, where it can.
    public String says(String expression) {
        return switch (Expressions.trial(expression, SCHEMA, Budget.USUAL)) {
            case Compiled.Ready(var formula, var _) ->
                switch (formula.answer(this)) {
                    case Answer.Came(var term) -> said(term);
                    case Answer.Failed(var _, var message) -> "error: " + message;
                };
            case Compiled.Faulty faulty ->
                "error: " + faulty.problems().getFirst().message();
        };
    }

    private static String said(Term term) {
        return switch (term) {
            case Term.Text(var text) ->
                '"' + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + '"';
            case Term.Number(var number) -> Long.toString(number);
            case Term.Flag(var flag) -> flag ? "True" : "False";
            case Term.Bytes(var bytes) -> "bin " + HexFormat.of().formatHex(bytes);
            case Term.Reference reference -> "ref " + reference.dn();
            case Term.Date(var instant) -> instant.toString();
            case Term.Many(var terms) ->
                terms.stream().map(SampleObject::said).toList().toString();
            case Term.Null _ -> "NULL";
            case Term.Verdict(var ruling) -> ruling.literal();
        };
    }

    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

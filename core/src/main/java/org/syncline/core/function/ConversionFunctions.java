package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;
import org.syncline.core.function.Term.Bytes;
import org.syncline.core.function.Term.Flag;
import org.syncline.core.function.Term.Number;
import org.syncline.core.function.Term.Reference;
import org.syncline.core.function.Term.Text;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;

/// Conversion (rules.md 9.2): the only way from one type to another.
final class ConversionFunctions {

    private ConversionFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "bool CBool(bool|num|str? value)",
                    "True or False. NULL is False, a number is True unless 0.",
                    """
                    CBool([st] = "OR")
                    CBool(NULL) = False
                    CBool(2)
                    CBool("False") = False
                    """,
                    ConversionFunctions::flag),
            strict(
                    "dt CDate(str text)",
                    "The date that a text writes: 2013-01-10, 2013-01-10 4:00 PM -8, 1/10/2013, ISO 8601 or LDAP time. Without an offset it is UTC.",
                    """
                    FormatDateTime(CDate("2013-01-10 4:00 PM -8"), "yyyy-MM-dd HH:mm") = "2013-01-11 00:00"
                    CDate("2013-01-10") = CDate("1/10/2013")
                    CDate("2013-01-10 16:05") = CDate("2013-01-10T17:05:00+01:00")
                    CDate("20130110160500.0Z") = CDate("2013-01-10 16:05:00")
                    IsNull(CDate([absent]))
                    """,
                    call -> Term.of(DateText.instant(call.text(0))
                            .orElseThrow(
                                    () -> EvaluationException.failed("'%s' is not a date".formatted(call.text(0)))))),
            strict(
                    "bin CGuid(str text)",
                    "The 16 octets of a GUID, with or without braces.",
                    """
                    StringFromGuid(CGuid("{8C4C0A91-1B5E-4E2A-9F33-0123456789AB}")) = "8c4c0a91-1b5e-4e2a-9f33-0123456789ab"
                    Len(CGuid("8c4c0a91-1b5e-4e2a-9f33-0123456789ab")) = 16
                    """,
                    call -> Term.of(Octets.ofGuid(call.text(0)))),
            strict(
                    "str StringFromGuid(bin octets)",
                    "A GUID as text, in lower case and without braces.",
                    """
                    StringFromGuid([objectGUID]) = "8c4c0a91-1b5e-4e2a-9f33-0123456789ab"
                    """,
                    call -> Term.of(Octets.guid(call.bytes(0)))),
            strict("str StringFromSid(bin octets)", "A SID as text.", """
                    StringFromSid([objectSid]) = "S-1-5-21-1004336348-1177238915-682003330-512"
                    """, call -> Term.of(Octets.sid(call.bytes(0)))),
            strict(
                    "num CNum(str|num|bin value)",
                    "The number that a text writes in decimal digits.",
                    """
                    CNum(" -12 ") = -12
                    CNum(7) = 7
                    IsNull(CNum([absent]))
                    """,
                    ConversionFunctions::number),
            strict(
                    "ref CRef(str dn)",
                    "The reference to the object with this DN.",
                    """
                    CRef("cn=Joe,dc=contoso,dc=com") = "CN=Joe, DC=contoso, DC=com"
                    """,
                    ConversionFunctions::reference),
            strict(
                    "str CStr(num|ref|bool|str value)",
                    "The value as text; a reference as its DN.",
                    """
                    CStr(12) = "12"
                    CStr(1 = 1) = "True"
                    CStr(CRef("cn=Joe,ou=x")) = "cn=Joe,ou=x"
                    """,
                    ConversionFunctions::text),
            strict(
                    "str ConvertToBase64(str|bin value)",
                    "Base64 of the octets, or of the text in UTF-16 (little-endian).",
                    """
                    ConvertToBase64("Hello world!") = "SABlAGwAbABvACAAdwBvAHIAbABkACEA"
                    ConvertToBase64([objectGUID]) = "kQpMjF4bKk6fMwEjRWeJqw=="
                    """,
                    Encodings::toBase64),
            strict(
                    "str ConvertFromBase64(str text [, {Unicode|ASCII|UTF8} encoding])",
                    "The text that base64 stands for; Unicode means UTF-16 (little-endian) and is the default.",
                    """
                    ConvertFromBase64("SABlAGwAbABvACAAdwBvAHIAbABkACEA") = "Hello world!"
                    ConvertFromBase64("SGVsbG8gd29ybGQh", UTF8) = "Hello world!"
                    """,
                    Encodings::fromBase64),
            strict(
                    "str ConvertToUTF8Hex(str text)",
                    "The UTF-8 octets of a text in upper-case hexadecimal digits.",
                    """
                    ConvertToUTF8Hex("Hello world!") = "48656C6C6F20776F726C6421"
                    """,
                    Encodings::toUtf8Hex),
            strict(
                    "str ConvertFromUTF8Hex(str digits)",
                    "The text whose UTF-8 octets these hexadecimal digits are.",
                    """
                    ConvertFromUTF8Hex("48656C6C6F20776F726C6421") = "Hello world!"
                    ConvertFromUTF8Hex(ConvertToUTF8Hex("Zoë")) = "Zoë"
                    IsNull(ConvertFromUTF8Hex([absent]))
                    """,
                    Encodings::fromUtf8Hex));

    private static Term flag(Call call) {
        return switch (call.at(0)) {
            case Term.Null _ -> Term.FALSE;
            case Number(var number) -> Term.of(number != 0);
            case Text(var text) when text.equals("True") -> Term.TRUE;
            case Text(var text) when text.equals("False") -> Term.FALSE;
            case Text(var text) ->
                throw EvaluationException.failed("CBool reads the texts True and False, not '%s'".formatted(text));
            case Term flag -> flag;
        };
    }

    private static Term number(Call call) {
        return switch (call.at(0)) {
            case Text(var text) ->
                Term.of(Numerals.number(text)
                        .orElseThrow(() -> EvaluationException.failed("'%s' is not a whole number".formatted(text))));
            case Bytes(var bytes) ->
                Term.of(Numerals.number(bytes)
                        .orElseThrow(() -> EvaluationException.failed(
                                "these %d octets are too large for a number".formatted(bytes.length))));
            case Term number -> number;
        };
    }

    private static Term reference(Call call) {
        try {
            return Reference.to(new Value.Pointer(DistinguishedName.of(call.text(0)), Anchor.NONE));
        } catch (IllegalArgumentException malformed) {
            throw EvaluationException.failed(String.valueOf(malformed.getMessage()));
        }
    }

    private static Term text(Call call) {
        return switch (call.at(0)) {
            case Number(var number) -> Term.of(Long.toString(number));
            case Flag(var flag) -> Term.of(flag ? "True" : "False");
            case Term textOrReference -> Term.of(call.text(0));
        };
    }
}

package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;
import java.util.UUID;
import org.syncline.core.function.Term.Bytes;

/// Text (rules.md 9.1). Positions start at 1 and count characters; no culture plays a part.
final class TextFunctions {

    private TextFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "str Guid()",
                    "A new random GUID as text.",
                    """
                    Len(Guid()) = 36
                    """,
                    call -> Term.of(guid(call.evaluation().moment()))),
            strict(
                    "num InStr(str? text, str find [, num start [, {vbBinaryCompare|vbTextCompare} compare]])",
                    "Where a text first occurs in another, at or after start; 0 if it does not.",
                    """
                    InStr("The quick brown fox", "quick") = 5
                    InStr("repEated", "e", 3, vbBinaryCompare) = 7
                    InStr("repEated", "e", 3, vbTextCompare) = 4
                    InStr([absent], "x") = 0
                    InStr("abc", "", 2) = 2
                    InStr("abc", "c", 4) = 0
                    InStr("abc", "x") = 0
                    """,
                    call -> Term.of(call.has(0) ? Positions.first(call) : 0)),
            strict(
                    "num InStrRev(str? text, str find [, num start [, {vbBinaryCompare|vbTextCompare} compare]])",
                    "Where a text last occurs in another, ending at or before start; 0 if it does not. -1 starts at the end.",
                    """
                    InStrRev("abbcdbbbef", "bb") = 7
                    InStrRev("abbcdbbbef", "bb", 7) = 6
                    InStrRev("abbcdbbbef", "BB", -1, vbTextCompare) = 7
                    InStrRev("abc", "x") = 0
                    InStrRev([absent], "x") = 0
                    InStrRev("abc", "a", 9) = 0
                    """,
                    call -> Term.of(call.has(0) ? Positions.last(call) : 0)),
            strict("str LCase(str text)", "The text in lower case.", """
                    LCase("TeSt") = "test"
                    """, call -> Term.of(Letters.lower(call.text(0)))),
            strict("str UCase(str text)", "The text in upper case.", """
                    UCase("TeSt") = "TEST"
                    """, call -> Term.of(Letters.upper(call.text(0)))),
            strict(
                    "str Left(str? text, num count)",
                    "The first characters; all of them if count is negative.",
                    """
                    Left("John Doe", 3) = "Joh"
                    Left("John Doe", 0) = ""
                    Left("John Doe", -1) = "John Doe"
                    Left("John Doe", 99) = "John Doe"
                    Left([absent], 3) = ""
                    """,
                    call -> call.has(0) ? Pieces.left(call.text(0), call.number(1)) : Term.EMPTY_TEXT),
            strict(
                    "str Right(str? text, num count)",
                    "The last characters; all of them if count is negative.",
                    """
                    Right("John Doe", 3) = "Doe"
                    Right("John Doe", 0) = ""
                    Right("John Doe", -1) = "John Doe"
                    Right([absent], 3) = ""
                    """,
                    call -> call.has(0) ? Pieces.right(call.text(0), call.number(1)) : Term.EMPTY_TEXT),
            strict(
                    "str|bin Mid(str|bin? text, num start [, num count])",
                    "The characters from start on; the whole text if start is outside of it.",
                    """
                    Mid("John Doe", 3, 5) = "hn Do"
                    Mid("John Doe", 6, 999) = "Doe"
                    Mid("John Doe", 6) = "Doe"
                    Mid("John Doe", 9, 1) = "John Doe"
                    Mid("John Doe", 0, 1) = "John Doe"
                    Mid("John Doe", 9, 0) = ""
                    Mid("John Doe", 2, -1) = "John Doe"
                    Mid([absent], 1, 1) = ""
                    """,
                    Pieces::middle),
            strict(
                    "num Len(str|bin text)",
                    "How many characters, or octets, there are.",
                    """
                    Len("John Doe") = 8
                    Len([objectGUID]) = 16
                    """,
                    call -> Term.of(
                            call.at(0) instanceof Bytes(var bytes) ? bytes.length : CodePoints.count(call.text(0)))),
            strict(
                    "str Trim(str text)",
                    "The text without white space at both ends.",
                    """
                    Trim(" Test ") = "Test"
                    IsNull(Trim([absent]))
                    """,
                    call -> Term.of(WhiteSpace.both(call.text(0)))),
            strict(
                    "str LTrim(str text)",
                    "The text without white space at its beginning.",
                    """
                    LTrim(" Test ") = "Test "
                    IsNull(LTrim([absent]))
                    """,
                    call -> Term.of(WhiteSpace.leading(call.text(0)))),
            strict(
                    "str RTrim(str text)",
                    "The text without white space at its end.",
                    """
                    RTrim(" Test ") = " Test"
                    IsNull(RTrim([absent]))
                    """,
                    call -> Term.of(WhiteSpace.trailing(call.text(0)))),
            strict(
                    "str PadLeft(str? text, num length, str filler)",
                    "The text, with a character before it as often as it takes to be so long.",
                    """
                    PadLeft("User", 10, "0") = "000000User"
                    PadLeft("User", 4, "0") = "User"
                    PadLeft("User", -1, "0") = "User"
                    PadLeft([absent], 3, "0") = ""
                    """,
                    call -> call.has(0) ? Reshaping.padLeft(call) : Term.EMPTY_TEXT),
            strict(
                    "str PadRight(str? text, num length, str filler)",
                    "The text, with a character after it as often as it takes to be so long.",
                    """
                    PadRight("User", 10, "0") = "User000000"
                    PadRight("User", 3, "0") = "User"
                    PadRight([absent], 3, "0") = ""
                    """,
                    call -> call.has(0) ? Reshaping.padRight(call) : Term.EMPTY_TEXT),
            strict(
                    "str PCase(str text)",
                    "The text with a capital at the beginning of each word. Words all in capitals stay as they are.",
                    """
                    PCase("TEsT") = "Test"
                    PCase("TEST") = "TEST"
                    PCase(LCase("TEST")) = "Test"
                    PCase("britta simon") = "Britta Simon"
                    PCase("3rd oF may") = "3rd Of May"
                    IsNull(PCase([absent]))
                    """,
                    call -> Reshaping.capitalized(call.text(0))),
            strict(
                    "str Replace(str text, str old, str new)",
                    "Every occurrence of a text replaced. In old and new \\n, \\r and \\t stand for line feed, return and tab.",
                    """
                    Replace("a-b-c", "-", "+") = "a+b+c"
                    Replace("a" & CRLF & "b", "\\r\\n", ", ") = "a, b"
                    Replace("abc", "", "x") = "abc"
                    Replace("Aa", "a", "") = "A"
                    """,
                    Reshaping::replace),
            strict(
                    "str ReplaceChars(str text, str pattern)",
                    "Single characters replaced as a pattern says, such as ä:ae,ø:o,’: with nothing after the colon to drop one.",
                    """
                    ReplaceChars("Räksmörgås", "’:,Å:A,Ä:A,Ö:O,å:a,ä:a,ö:o") = "Raksmorgas"
                    ReplaceChars("O’Neil", "’:,Å:A,Ä:A,Ö:O,å:a,ä:a,ö:o") = "ONeil"
                    ReplaceChars("ab", "a:b, b:a") = "ba"
                    ReplaceChars("Aa", "a : xyz") = "Axyz"
                    IsNull(ReplaceChars([absent], "a:b"))
                    """,
                    Reshaping::replaceCharacters),
            strict(
                    "str Word(str? text, num index, str delimiters)",
                    "One part of a text that is cut at each of the delimiters.",
                    """
                    Word("The quick brown fox", 3, " ") = "brown"
                    Word("This,string!has&many separators", 3, ",!&#") = "has"
                    Word("a,,b", 2, ",") = ""
                    Word("a,b", 3, ",") = ""
                    Word("a,b", 0, ",") = ""
                    Word([absent], 1, ",") = ""
                    """,
                    call -> call.has(0) ? Pieces.word(call.text(0), call.number(1), call.text(2)) : Term.EMPTY_TEXT));

    /// Version 4, from the random source of the moment.
    private static String guid(Moment moment) {
        long high = moment.random().nextLong() & ~0xF000L | 0x4000L;
        long low = moment.random().nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }
}

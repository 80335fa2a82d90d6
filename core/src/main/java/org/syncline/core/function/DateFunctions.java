package org.syncline.core.function;

import static org.syncline.core.function.Function.strict;

import java.util.List;

/// Date and time (rules.md 9.5), in UTC.
final class DateFunctions {

    private DateFunctions() {}

    static final List<Function> ALL = List.of(
            strict(
                    "dt Now()",
                    "The time at which the object is synchronized.",
                    """
                    FormatDateTime(Now(), "yyyy-MM-dd") = "2026-11-22"
                    """,
                    call -> Term.of(call.evaluation().moment().now())),
            strict(
                    "dt DateAdd(str interval, num count, dt date)",
                    "So many units later: yyyy year, q quarter, m month, d y w day, ww week, h hour, n minute, s second.",
                    """
                    DateAdd("m", 3, CDate("2001-01-01")) = CDate("2001-04-01")
                    DateAdd("m", 1, CDate("2001-01-31")) = CDate("2001-02-28")
                    DateAdd("q", -1, CDate("2001-01-01")) = CDate("2000-10-01")
                    DateAdd("ww", 1, CDate("2001-01-01")) = DateAdd("d", 7, CDate("2001-01-01"))
                    IsNull(DateAdd("d", 1, NULL))
                    """,
                    call -> Term.of(Calendar.later(call.instant(2), call.text(0), call.number(1)))),
            strict(
                    "num NumFromDate(dt date)",
                    "The Windows file time of a date: 100-nanosecond ticks since 1601.",
                    """
                    NumFromDate(CDate("2012-01-01 23:00:00")) = 129699324000000000
                    NumFromDate(DateFromNum(1)) = 1
                    IsNull(NumFromDate(NULL))
                    """,
                    call -> Term.of(Calendar.toFileTime(call.instant(0)))),
            strict(
                    "dt DateFromNum(num ticks)",
                    "The date of a Windows file time: 100-nanosecond ticks since 1601.",
                    """
                    FormatDateTime(DateFromNum(129699324000000000), "yyyy-MM-dd HH:mm:ss") = "2012-01-01 23:00:00"
                    FormatDateTime(DateFromNum(0), "yyyy-MM-dd") = "1601-01-01"
                    IsNull(DateFromNum(NULL))
                    """,
                    call -> Term.of(Calendar.fromFileTime(call.number(0)))),
            strict(
                    "str FormatDateTime(dt date, str format)",
                    "The date as text: yyyy yy MMMM MMM MM M dddd ddd dd d HH H hh h mm m ss s fff tt; a backslash or"
                            + " quotes keep a letter as it is.",
                    """
                    FormatDateTime(CDate("12/25/2007"), "yyyy-MM-dd") = "2007-12-25"
                    FormatDateTime(DateFromNum(130543784934250000), "yyyyMMddHHmmss.0Z") = "20140905081453.0Z"
                    FormatDateTime(DateFromNum(129699324000000000), "dddd, d MMMM yy 'at' h:mm tt") = "Sunday, 1 January 12 at 11:00 PM"
                    FormatDateTime(DateFromNum(129699324000000000), "HH\\\\h") = "23h"
                    """,
                    call -> Term.of(DatePattern.format(call.instant(0), call.text(1)))));
}

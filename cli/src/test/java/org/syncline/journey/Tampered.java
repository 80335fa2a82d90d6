package org.syncline.journey;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.syncline.directory.access.Tampering;
import org.syncline.directory.access.Tampering.Said;

/// What a directory that is not well says instead of what it should.
final class Tampered {

    private static final String PAGED = "1.2.840.113556.1.4.319";
    private static final String DIRSYNC = "1.2.840.113556.1.4.841";

    private Tampered() {}

    /// The n-th page of everything that is read page by page, counted from 1.
    static Tampering page(int number, UnaryOperator<Said> how) {
        var pages = new AtomicInteger();
        return (_, honest) -> isPage(honest) && pages.incrementAndGet() == number ? how.apply(honest) : honest;
    }

    static Tampering everyPage(UnaryOperator<Said> how) {
        return (_, honest) -> isPage(honest) ? how.apply(honest) : honest;
    }

    /// The page after which it changes is told the first of its entries.
    static Tampering laterPage(int number, BiFunction<Said, Said, Said> how) {
        var first = new ArrayList<Said>();
        var pages = new AtomicInteger();
        return (_, honest) -> {
            if (!isPage(honest)) {
                return honest;
            }
            first.add(honest);
            return pages.incrementAndGet() == number ? how.apply(first.getFirst(), honest) : honest;
        };
    }

    static Tampering feed(UnaryOperator<Said> how) {
        return (_, honest) -> isFeed(honest) ? how.apply(honest) : honest;
    }

    static Tampering refusedPage(int number, ResultCode code, String words) {
        var pages = new AtomicInteger();
        return (_, honest) -> {
            if (isPage(honest) && pages.incrementAndGet() == number) {
                throw new LDAPException(code, words);
            }
            return honest;
        };
    }

    static Tampering refusedFeed(ResultCode code, String words) {
        return (_, honest) -> {
            if (isFeed(honest)) {
                throw new LDAPException(code, words);
            }
            return honest;
        };
    }

    /// Every search but those for pages and changes, once the first page was given.
    static Tampering afterTheFirstPage(UnaryOperator<Said> how) {
        var pages = new AtomicInteger();
        return (_, honest) -> {
            if (isPage(honest)) {
                pages.incrementAndGet();
                return honest;
            }
            return pages.get() > 0 && !isFeed(honest) ? how.apply(honest) : honest;
        };
    }

    /// The search of one object by its name.
    static Tampering at(String base, UnaryOperator<Said> how) {
        return (request, honest) ->
                request.getBaseDN().equalsIgnoreCase(base) && request.getScope().intValue() == 0
                        ? how.apply(honest)
                        : honest;
    }

    /// The values that are asked for from some number on.
    static Tampering furtherValues(Tampering first, UnaryOperator<Said> how) {
        return (request, honest) -> request.getAttributes().stream().anyMatch(name -> name.contains(";range="))
                ? how.apply(honest)
                : first.said(request, honest);
    }

    /// Whatever is asked, these are not shown, as if the account lost the right.
    static Tampering hidden(Predicate<String> dn) {
        return (_, honest) -> honest.with(honest.entries().stream()
                .filter(entry -> !dn.test(entry.getDN()))
                .toList());
    }

    static Tampering always(UnaryOperator<SearchResultEntryProtocolOp> each) {
        return (_, honest) -> honest.with(honest.entries().stream().map(each).toList());
    }

    static Said cutOff(Said honest) {
        return honest.withControls(List.of(new SimplePagedResultsControl(0, new ASN1OctetString(""))));
    }

    static Said empty(Said honest) {
        return cutOff(honest).with(List.of());
    }

    static Said withoutControls(Said honest) {
        return honest.withControls(List.of());
    }

    static Said strangeCookie(Said honest) {
        return honest.withControls(List.of(new SimplePagedResultsControl(0, new ASN1OctetString("no such cookie"))));
    }

    static UnaryOperator<Said> ending(ResultCode code) {
        return honest -> withoutControls(honest).with(code);
    }

    static UnaryOperator<Said> each(UnaryOperator<SearchResultEntryProtocolOp> how) {
        return honest -> honest.with(honest.entries().stream().map(how).toList());
    }

    static UnaryOperator<Said> first(UnaryOperator<SearchResultEntryProtocolOp> how) {
        return honest -> {
            var entries = new ArrayList<>(honest.entries());
            entries.set(0, how.apply(entries.getFirst()));
            return honest.with(entries);
        };
    }

    static SearchResultEntryProtocolOp renamed(SearchResultEntryProtocolOp entry, String dn) {
        return new SearchResultEntryProtocolOp(dn, entry.getAttributes());
    }

    static UnaryOperator<SearchResultEntryProtocolOp> without(String attribute) {
        return entry -> new SearchResultEntryProtocolOp(
                entry.getDN(),
                entry.getAttributes().stream()
                        .filter(each -> !each.getBaseName().equalsIgnoreCase(attribute))
                        .toList());
    }

    static UnaryOperator<SearchResultEntryProtocolOp> with(Attribute attribute) {
        return entry -> {
            var all = new ArrayList<>(
                    without(attribute.getBaseName()).apply(entry).getAttributes());
            all.add(attribute);
            return new SearchResultEntryProtocolOp(entry.getDN(), all);
        };
    }

    static ASN1OctetString value(SearchResultEntryProtocolOp entry, String attribute) {
        return entry.getAttributes().stream()
                .filter(each -> each.getBaseName().equalsIgnoreCase(attribute))
                .findFirst()
                .orElseThrow(() -> new AssertionError(entry.getDN() + " has no " + attribute))
                .getRawValues()[0];
    }

    private static boolean isPage(Said said) {
        return said.controls().stream().anyMatch(control -> control.getOID().equals(PAGED));
    }

    private static boolean isFeed(Said said) {
        return said.controls().stream().anyMatch(control -> control.getOID().equals(DIRSYNC));
    }
}

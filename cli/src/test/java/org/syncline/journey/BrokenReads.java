package org.syncline.journey;

import static org.syncline.journey.BrokenSource.full;
import static org.syncline.journey.Tampered.each;
import static org.syncline.journey.Tampered.ending;
import static org.syncline.journey.Tampered.everyPage;
import static org.syncline.journey.Tampered.first;
import static org.syncline.journey.Tampered.laterPage;
import static org.syncline.journey.Tampered.page;
import static org.syncline.journey.Tampered.refusedPage;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.syncline.directory.access.Faults;
import org.syncline.directory.access.Tampering;

/// A directory whose pages are cut off, refused, repeated, or hold what makes no sense.
record BrokenReads(Faults faults) {

    private static final String LOST = "stopped-connectivity";
    private static final String ODD = "completed-discovery-errors";
    private static final String NOTHING = "completed-no-objects";

    Stream<BrokenSource> all() {
        return Stream.of(lostConnections(), cutOff(), refusals(), nonsense()).flatMap(List::stream);
    }

    private List<BrokenSource> lostConnections() {
        return List.of(lost(1, 0), lost(1, 3), lost(2, 0), lost(2, 4), lost(3, 0), lost(3, 2), lost(4, 0), lost(4, 3));
    }

    private BrokenSource lost(int page, int entries) {
        Tampering tampering = page(page, honest -> {
            faults.breakNextSearchAfter(entries);
            return honest;
        });
        return full(
                "the connection is lost on page %d after %d entries".formatted(page, entries),
                tampering,
                LOST,
                "broke while reading",
                "connection: dropped-connection",
                "Run the step again");
    }

    private static List<BrokenSource> cutOff() {
        var incomplete = new String[] {"has it still", "not complete", "limits", "connection: failed-search"};
        return List.of(
                full("the read ends after page 1 as if all was told", page(1, Tampered::cutOff), LOST, incomplete),
                full("the read ends after page 2 as if all was told", page(2, Tampered::cutOff), LOST, incomplete),
                full("the read ends after page 3 as if all was told", page(3, Tampered::cutOff), LOST, incomplete),
                full("pages are not understood: one comes", page(1, Tampered::withoutControls), LOST, incomplete),
                full("the third page is empty and the last", page(3, Tampered::empty), LOST, incomplete),
                full("nothing comes, with success", everyPage(Tampered::empty), NOTHING, "showed no object at all"),
                full("the next page is not known", page(2, Tampered::strangeCookie), LOST, "refused while reading"),
                full(
                        "one page comes twice",
                        laterPage(2, (one, two) -> two.with(one.entries())),
                        ODD,
                        "duplicate-object"),
                full(
                        "an object of the first page comes again on the third",
                        laterPage(
                                3,
                                (one, three) -> three.with(Stream.concat(
                                                three.entries().stream(),
                                                one.entries().stream().limit(1))
                                        .toList())),
                        ODD,
                        "duplicate-object"));
    }

    private static List<BrokenSource> refusals() {
        var cases = new ArrayList<BrokenSource>();
        for (var code : List.of(
                ResultCode.SIZE_LIMIT_EXCEEDED,
                ResultCode.TIME_LIMIT_EXCEEDED,
                ResultCode.ADMIN_LIMIT_EXCEEDED,
                ResultCode.REFERRAL,
                ResultCode.OTHER,
                ResultCode.UNWILLING_TO_PERFORM,
                ResultCode.NO_SUCH_OBJECT)) {
            cases.add(full(
                    "a page ends with " + code.getName(),
                    page(2, ending(code)),
                    LOST,
                    "refused while reading",
                    code.getName()));
        }
        cases.add(full(
                "only a referral comes",
                everyPage(honest -> Tampered.empty(honest).with(ResultCode.REFERRAL)),
                LOST,
                "referral"));
        cases.add(full("the directory is busy", page(3, ending(ResultCode.BUSY)), LOST, "broke while reading"));
        cases.add(full("the directory shuts down", page(2, ending(ResultCode.UNAVAILABLE)), LOST, "broke while"));
        cases.add(full(
                "the credentials expire on the way",
                refusedPage(3, ResultCode.OPERATIONS_ERROR, "000004DC: a successful bind must be completed"),
                LOST,
                "bind must be completed"));
        cases.add(full(
                "the rights end on the way",
                refusedPage(2, ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "00002098: SecErr"),
                LOST,
                "insufficient access"));
        return cases;
    }

    private static List<BrokenSource> nonsense() {
        return List.of(
                full(
                        "two objects with one anchor",
                        page(1, honest -> {
                            var anchor = Tampered.value(honest.entries().getLast(), "objectGUID");
                            return first(Tampered.with(new Attribute("objectGUID", anchor.getValue())))
                                    .apply(honest);
                        }),
                        ODD,
                        "duplicate-object"),
                full(
                        "an object without anchor",
                        page(2, first(Tampered.without("objectGUID"))),
                        ODD,
                        "missing-anchor-component"),
                full(
                        "all without anchor",
                        everyPage(each(Tampered.without("objectGUID"))),
                        ODD,
                        "missing-anchor-component"),
                full(
                        "an anchor of eight octets",
                        page(1, first(Tampered.with(new Attribute("objectGUID", new byte[8])))),
                        ODD,
                        "missing-anchor-component"),
                full(
                        "an object without class",
                        page(3, first(Tampered.without("objectClass"))),
                        ODD,
                        "missing-object-class"),
                full(
                        "all without class",
                        everyPage(each(Tampered.without("objectClass"))),
                        ODD,
                        "missing-object-class"),
                full(
                        "all of another class",
                        everyPage(each(Tampered.with(new Attribute("objectClass", "top", "contact")))),
                        NOTHING,
                        "showed no object at all"),
                full(
                        "one page of another class",
                        page(2, each(Tampered.with(new Attribute("objectClass", "top", "contact")))),
                        LOST,
                        "has it still"),
                full(
                        "a name that is none",
                        page(2, first(entry -> Tampered.renamed(entry, "nobody"))),
                        ODD,
                        "dn-not-ldap-conformant"),
                full(
                        "everything from another place",
                        everyPage(each(entry ->
                                Tampered.renamed(entry, "CN=X" + entry.hashCode() + ",OU=Elsewhere,DC=other"))),
                        NOTHING,
                        "showed no object at all"),
                full(
                        "a page from another place",
                        page(
                                2,
                                each(entry ->
                                        Tampered.renamed(entry, "CN=X" + entry.hashCode() + ",OU=Elsewhere,DC=other"))),
                        LOST,
                        "has it still"),
                full(
                        "a number that is none",
                        page(1, first(Tampered.with(new Attribute("userAccountControl", "five hundred")))),
                        ODD,
                        "invalid-attribute-value"),
                full(
                        "values end after the first",
                        values(Tampered::empty),
                        LOST,
                        "proxyAddresses",
                        "moved or deleted while its values"),
                full(
                        "values without the rest",
                        values(each(Tampered.without("proxyAddresses"))),
                        LOST,
                        "proxyAddresses",
                        "not complete"),
                full(
                        "values that begin anew",
                        values(each(Tampered.with(new Attribute("proxyAddresses;range=0-0", "smtp:x@contoso.test")))),
                        LOST,
                        "proxyAddresses",
                        "not complete"));
    }

    /// One object hands out its addresses one by one; the second time it is asked, it is broken.
    private static Tampering values(UnaryOperator<Tampering.Said> second) {
        Tampering inPieces = page(2, first(entry -> {
            var value = Tampered.value(entry, "proxyAddresses").stringValue();
            return Tampered.with(new Attribute("proxyAddresses;range=0-0", value))
                    .apply(Tampered.without("proxyAddresses").apply(entry));
        }));
        return Tampered.furtherValues(inPieces, second);
    }
}

package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Tree;

/// An ordinary search: who answers it, and how the answers are written.
final class Search {

    /// As many entries as one answer holds (MS-ADTS 3.1.1.3.4.6, MaxPageSize).
    static final int MOST_ENTRIES = 1000;

    private final Tree tree;
    private final Inquiry inquiry;

    Search(Tree tree, Inquiry inquiry) {
        this.tree = tree;
        this.inquiry = inquiry;
    }

    /// Without pages: what is beyond the limit is lost, and the result says so.
    Answer answer() throws LDAPException {
        var asked = inquiry.request().getSizeLimit();
        var limit = asked > 0 ? Math.min(asked, MOST_ENTRIES) : MOST_ENTRIES;
        var found = found(limit + 1);
        var result = found.size() > limit ? ResultCode.SIZE_LIMIT_EXCEEDED : ResultCode.SUCCESS;
        return new Answer(entries(found.subList(0, Math.min(limit, found.size()))), result, List.of());
    }

    /// The objects that match, as many as that at most.
    List<Guid> found(int limit) throws LDAPException {
        var base = base();
        var matcher = new FilterReader(tree).read(inquiry.request().getFilter());
        var found = new ArrayList<Guid>();
        if (matcher.candidates() == null || inquiry.request().getScope().equals(SearchScope.BASE)) {
            walk(base, matcher, found, limit);
        } else {
            matcher.candidates().stream()
                    .flatMap(guid -> tree.find(guid).stream())
                    .filter(node -> inScope(node, base) && visible(node))
                    .filter(matcher.test())
                    .limit(limit)
                    .forEach(node -> found.add(node.guid()));
        }
        return found;
    }

    private Node base() throws LDAPException {
        var dn = inquiry.request().getBaseDN();
        return tree.lookup(dn).filter(this::visible).orElseThrow(() -> Refusal.noSuchObject(dn));
    }

    private boolean visible(Node node) {
        return !node.deleted() || inquiry.showsDeleted();
    }

    private boolean inScope(Node node, Node base) {
        var scope = inquiry.request().getScope();
        return scope.equals(SearchScope.ONE) ? node.parent().equals(base.guid()) : tree.isWithin(node, base);
    }

    private void walk(Node base, Matcher matcher, List<Guid> found, int limit) {
        var scope = inquiry.request().getScope();
        if (!scope.equals(SearchScope.ONE)) {
            take(base, matcher, found, limit);
        }
        if (!scope.equals(SearchScope.BASE)) {
            below(base, matcher, found, limit);
        }
    }

    private void below(Node parent, Matcher matcher, List<Guid> found, int limit) {
        for (var child : tree.children(parent)) {
            if (found.size() < limit) {
                take(child, matcher, found, limit);
                if (!inquiry.request().getScope().equals(SearchScope.ONE)) {
                    below(child, matcher, found, limit);
                }
            }
        }
    }

    private void take(Node node, Matcher matcher, List<Guid> found, int limit) {
        if (found.size() < limit && visible(node) && matcher.test().test(node)) {
            found.add(node.guid());
        }
    }

    /// Objects that are gone by now are left out.
    List<SearchResultEntryProtocolOp> entries(List<Guid> guids) throws LDAPException {
        var request = inquiry.request();
        var rendering = new Rendering(
                tree,
                Selection.of(tree.schema(), request.getAttributes()),
                NameForm.of(inquiry.controls()),
                request.typesOnly());
        return guids.stream()
                .flatMap(guid -> tree.find(guid).stream())
                .filter(this::visible)
                .map(rendering::entry)
                .toList();
    }
}

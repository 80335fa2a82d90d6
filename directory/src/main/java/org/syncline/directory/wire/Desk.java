package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import java.util.ArrayList;
import java.util.List;
import org.syncline.directory.access.Right;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Tree;

/// Where the requests of a connection are decided: who may, and which part of the directory answers.
final class Desk {

    private final DomainController controller;
    private final Pages pages = new Pages();

    Desk(DomainController controller) {
        this.controller = controller;
    }

    Answer search(Inquiry inquiry) throws LDAPException {
        return controller.directory().read(tree -> search(tree, inquiry));
    }

    private Answer search(Tree tree, Inquiry inquiry) throws LDAPException {
        var request = inquiry.request();
        if (request.getBaseDN().isEmpty() && request.getScope().equals(SearchScope.BASE)) {
            return new Answer(List.of(RootDse.entry(tree, request.getAttributes())), ResultCode.SUCCESS, List.of());
        }
        signedIn(inquiry.caller());
        var feed = Oids.find(inquiry.controls(), Oids.DIRSYNC);
        if (feed.isPresent()) {
            return new ChangeFeed(tree, inquiry, feed.get()).answer();
        }
        var paged = Oids.find(inquiry.controls(), Oids.PAGED);
        return paged.isPresent() ? pages.next(tree, inquiry, paged.get()) : new Search(tree, inquiry).answer();
    }

    boolean compare(Caller caller, CompareRequestProtocolOp request) throws LDAPException {
        signedIn(caller);
        return controller.directory().read(tree -> {
            var node = tree.resolve(request.getDN());
            var type = tree.schema().attribute(request.getAttributeName());
            return type.filter(t -> !t.secret())
                    .map(t -> tree.values(node, t).stream()
                            .anyMatch(v -> t.kind().key(v).equals(t.kind().key(request.getAssertionValue()))))
                    .orElse(false);
        });
    }

    void write(Caller caller, LDIFChangeRecord change) throws LDAPException {
        mayWrite(caller, change.getControls());
        controller.directory().commit(change);
    }

    /// With the control for it, everything below goes first, each object a tombstone of its own.
    void delete(Caller caller, String dn, List<Control> controls) throws LDAPException {
        mayWrite(caller, controls);
        var victims = new ArrayList<String>();
        if (Oids.find(controls, Oids.TREE_DELETE).isPresent()) {
            controller.directory().read(tree -> {
                below(tree, tree.resolve(dn), victims);
                return victims;
            });
        }
        victims.add(dn);
        for (var victim : victims) {
            controller.directory().commit(new LDIFDeleteChangeRecord(victim));
        }
    }

    private static void below(Tree tree, Node node, List<String> victims) {
        for (var child : tree.children(node)) {
            below(tree, child, victims);
            victims.add("<GUID=" + child.guid() + ">");
        }
    }

    private void mayWrite(Caller caller, List<Control> controls) throws LDAPException {
        signedIn(caller);
        Oids.understood(controls);
        controller.writes().incrementAndGet();
        if (controller.faults().writesRefused()) {
            throw Refusal.of(ResultCode.BUSY, "0000200E: SvcErr: the directory is busy");
        }
        if (!caller.may(Right.WRITE)) {
            throw Refusal.of(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "00002098: SecErr: " + caller.name() + " may not write");
        }
    }

    private static void signedIn(Caller caller) throws LDAPException {
        if (caller.anonymous()) {
            throw Refusal.of(
                    ResultCode.OPERATIONS_ERROR,
                    "000004DC: LdapErr: in order to perform this operation a successful bind must be completed");
        }
    }
}

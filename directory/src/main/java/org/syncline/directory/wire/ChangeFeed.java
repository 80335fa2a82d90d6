package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.directory.access.Right;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Tree;

/// A search with the DirSync control (MS-ADTS 3.1.1.3.4.1.3): the objects of a naming context that
/// changed since the cookie, in the order of their changes, tombstones among them.
final class ChangeFeed {

    private static final int DEFAULT_BYTES = 1 << 20;
    private static final int MOST_BYTES = 10 << 20;

    private final Tree tree;
    private final Inquiry inquiry;
    private final ActiveDirectoryDirSyncControl control;
    private final List<SearchResultEntryProtocolOp> entries = new ArrayList<>();
    private final Set<Guid> told = new HashSet<>();
    private int bytes;

    ChangeFeed(Tree tree, Inquiry inquiry, Control control) throws LDAPException {
        this.tree = tree;
        this.inquiry = inquiry;
        this.control = new ActiveDirectoryDirSyncControl(control.getOID(), control.isCritical(), control.getValue());
    }

    Answer answer() throws LDAPException {
        var context = context();
        allowed();
        var position = FeedPosition.read(tree, context, control.getCookie());
        var matcher = new FilterReader(tree).read(inquiry.request().getFilter());
        var reached = tell(position, matcher, rendering(position));
        var more = reached < tree.usn();
        var next = new FeedPosition(context, more ? position.attributes() : tree.usn(), reached);
        return new Answer(
                entries,
                ResultCode.SUCCESS,
                List.of(new ActiveDirectoryDirSyncControl(true, more ? 1 : 0, 0, next.cookie(tree.identity()))));
    }

    private Guid context() throws LDAPException {
        var base = tree.resolve(inquiry.request().getBaseDN());
        if (!tree.isContext(base) || !inquiry.request().getScope().equals(SearchScope.SUB)) {
            throw Refusal.unwilling("DirSync searches the sub-tree of the root of a naming context");
        }
        return base.guid();
    }

    /// Without the right, only with the flag that asks for no more than the caller may read anyway.
    private void allowed() throws LDAPException {
        if (!inquiry.caller().may(Right.REPLICATE_CHANGES)
                && !flag(ActiveDirectoryDirSyncControl.FLAG_OBJECT_SECURITY)) {
            throw Refusal.of(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    "00002105: SecErr: DirSync needs the right Replicating Directory Changes");
        }
    }

    private FeedRendering rendering(FeedPosition position) throws LDAPException {
        return new FeedRendering(
                tree,
                Selection.of(tree.schema(), inquiry.request().getAttributes()),
                NameForm.of(inquiry.controls()),
                position.attributes(),
                flag(ActiveDirectoryDirSyncControl.FLAG_INCREMENTAL_VALUES),
                flag(ActiveDirectoryDirSyncControl.FLAG_ANCESTORS_FIRST_ORDER));
    }

    /// @return the number of the last change that was looked at
    private long tell(FeedPosition position, Matcher matcher, FeedRendering rendering) {
        for (var change : tree.changedAfter(position.objects()).entrySet()) {
            tree.find(change.getValue()).ifPresent(node -> tell(node, position, matcher, rendering));
            if (full()) {
                return change.getKey();
            }
        }
        return tree.usn();
    }

    private void tell(Node node, FeedPosition position, Matcher matcher, FeedRendering rendering) {
        if (!tree.contextOf(node).equals(position.context())
                || !matcher.test().test(node)
                || told.contains(node.guid())) {
            return;
        }
        if (flag(ActiveDirectoryDirSyncControl.FLAG_ANCESTORS_FIRST_ORDER)) {
            tree.find(node.parent())
                    .filter(parent -> parent.changed() > node.changed())
                    .ifPresent(parent -> tell(parent, position, matcher, rendering));
        }
        if (told.add(node.guid()) && visible(node)) {
            rendering.entry(node).ifPresent(this::send);
        }
    }

    private boolean visible(Node node) {
        return !node.deleted() || inquiry.caller().may(Right.REPLICATE_CHANGES);
    }

    private void send(SearchResultEntryProtocolOp entry) {
        entries.add(entry);
        for (var attribute : entry.getAttributes()) {
            for (var value : attribute.getRawValues()) {
                bytes += value.getValueLength() + 8;
            }
        }
    }

    private boolean full() {
        var asked = control.getMaxAttributeCount();
        var most = asked <= 0 ? DEFAULT_BYTES : Math.min(asked, MOST_BYTES);
        var limit = inquiry.request().getSizeLimit();
        return bytes >= most || entries.size() >= Search.MOST_ENTRIES || limit > 0 && entries.size() >= limit;
    }

    private boolean flag(int flag) {
        return (control.getFlags() & flag) != 0;
    }
}

package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import java.util.List;
import org.syncline.directory.access.Right;

/// A search with its controls and its asker.
record Inquiry(SearchRequestProtocolOp request, List<Control> controls, Caller caller) {

    /// Deleted objects are shown to those who ask for them and may see them.
    boolean showsDeleted() {
        var asked = Oids.find(controls, Oids.SHOW_DELETED).isPresent()
                || Oids.find(controls, Oids.SHOW_RECYCLED).isPresent();
        return asked && caller.may(Right.REPLICATE_CHANGES);
    }
}

package org.syncline.directory.wire;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;

/// What a search comes to: entries, then a result with controls.
record Answer(List<SearchResultEntryProtocolOp> entries, ResultCode result, List<Control> controls) {}

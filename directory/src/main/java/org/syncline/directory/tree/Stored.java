package org.syncline.directory.tree;

import com.unboundid.asn1.ASN1OctetString;
import java.util.List;
import org.syncline.directory.schema.AttributeType;

/// The values of one attribute and the number of the change that last touched them. An attribute
/// that was cleared stays, empty, so that a change feed can tell of it.
public record Stored(AttributeType type, List<ASN1OctetString> values, long usn) {}

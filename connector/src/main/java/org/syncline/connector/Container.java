package org.syncline.connector;

import org.syncline.core.value.DistinguishedName;

/// One container of the tree. Selections keep its id, so that a renamed container stays selected (DECISIONS 17).
///
/// @param id the anchor of the container: the text form of its objectGUID in AD
/// @param hasChildren whether containers stand beneath it
public record Container(String id, DistinguishedName dn, boolean hasChildren) {}

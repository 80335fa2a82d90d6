package org.syncline.store;

import org.syncline.core.value.CsObjectId;

/// One object behind a counter, with what happened to it at the time.
///
/// @param subject what the object was called then
public record RunDetail(int step, String counter, CsObjectId object, String subject, String detail) {}

package org.syncline.engine;

import org.syncline.core.value.CsObjectId;

/// What was wrong with one object in one run step.
///
/// @param subject the object as an operator knows it: its DN, or as well as it can be named
/// @param object its number, or 0 for an object that was not staged
public record ObjectError(String subject, CsObjectId object, String code, String message) {

    static final CsObjectId UNKNOWN = new CsObjectId(0);
}

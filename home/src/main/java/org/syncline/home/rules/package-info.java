/// Rules to look at: those that are written, a choice of them, and an expression that is to become one.
///
/// The same answers on a terminal and in a browser. Changes nothing, keeps nothing.
@NullMarked
package org.syncline.home.rules;

import org.jspecify.annotations.NullMarked;

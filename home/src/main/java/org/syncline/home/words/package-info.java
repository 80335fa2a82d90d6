/// What people call things: counters, values, objects, and what an explanation speaks of.
///
/// The same words wherever somebody looks, on a terminal or in a browser.
@NullMarked
package org.syncline.home.words;

import org.jspecify.annotations.NullMarked;

/// The Service Manager as a browser shows it: the founding article, accessibility, and what people type never being
/// taken for markup.
@NullMarked
package org.syncline.browser;

import org.jspecify.annotations.NullMarked;

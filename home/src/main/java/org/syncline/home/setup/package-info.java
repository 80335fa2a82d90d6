/// Adding a connected system: whether it can be used, its files, and the shipped rules that come with it.
@NullMarked
package org.syncline.home.setup;

import org.jspecify.annotations.NullMarked;

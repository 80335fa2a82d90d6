@NullMarked
package org.syncline.core.expression;

import org.jspecify.annotations.NullMarked;

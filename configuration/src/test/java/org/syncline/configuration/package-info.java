@NullMarked
package org.syncline.configuration;

import org.jspecify.annotations.NullMarked;

/// What the emulator keeps: objects, their visible side, the tenant's settings, the table of attributes. Values only.
@NullMarked
package org.syncline.cloud.model;

import org.jspecify.annotations.NullMarked;

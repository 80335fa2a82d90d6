/// The tenant's objects in memory, with every index a request needs, and the journal that makes them survive a kill.
///
/// Each change is an [Op]: what applies it now applies it again after a restart.
@NullMarked
package org.syncline.cloud.store;

import org.jspecify.annotations.NullMarked;

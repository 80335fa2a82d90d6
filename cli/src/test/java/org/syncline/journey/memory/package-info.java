/// The engine and a real database between connected systems in memory: what needs many objects, many histories or
/// troubles at a picked moment.
@NullMarked
package org.syncline.journey.memory;

import org.jspecify.annotations.NullMarked;

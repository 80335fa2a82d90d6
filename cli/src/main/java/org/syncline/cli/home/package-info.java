/// One installation: its folder, its database, its secrets, and the engine on top of them.
///
/// Knows nothing of the verbs.
@NullMarked
package org.syncline.cli.home;

import org.jspecify.annotations.NullMarked;

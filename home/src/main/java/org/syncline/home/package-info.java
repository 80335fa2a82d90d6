/// One installation: its folder, its database, its secrets, and the engine on top of them; and how it is refused to
/// those
/// who ask for what cannot be done.
///
/// Whoever lets people in, the command line and the server, opens a [Session] and works on that. Knows neither.
@NullMarked
package org.syncline.home;

import org.jspecify.annotations.NullMarked;

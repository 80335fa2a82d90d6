/// Whom the command talks to: a person at a terminal, or a program that reads JSON and exit codes.
///
/// Knows nothing of the engine but what it tells while it works.
@NullMarked
package org.syncline.cli.terminal;

import org.jspecify.annotations.NullMarked;

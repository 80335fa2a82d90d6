/// The command `syncline`: its first page, its nouns, its exit codes.
///
/// The verbs are in `verb`, what they work with is the module `home`, whom they talk to in `terminal`. The only home of
/// picocli.
@NullMarked
package org.syncline.cli;

import org.jspecify.annotations.NullMarked;

/// How outsiders meet the directory: accounts and their rights, what goes wrong on purpose, objects as plain data.
///
/// May use nothing of ours.
@NullMarked
package org.syncline.directory.access;

import org.jspecify.annotations.NullMarked;

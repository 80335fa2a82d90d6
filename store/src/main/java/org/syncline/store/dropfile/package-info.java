/// What an import read, as a file of JSON lines: written to be looked at or to be read elsewhere, and read again
/// (operations.md 2.2). Whoever reads one trusts nothing of it.
@NullMarked
package org.syncline.store.dropfile;

import org.jspecify.annotations.NullMarked;

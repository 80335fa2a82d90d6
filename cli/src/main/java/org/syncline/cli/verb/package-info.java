/// The verbs, one class for each noun: read what was asked, let the engine do it, say what became of it.
@NullMarked
package org.syncline.cli.verb;

import org.jspecify.annotations.NullMarked;

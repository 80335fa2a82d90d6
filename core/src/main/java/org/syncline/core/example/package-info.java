/// Examples that stand beside the rules and say what the rules are to come to: played, compared, counted.
///
/// May use `rehearsal` and all below. Knows no files; how an example is written is for the configuration to know.
@NullMarked
package org.syncline.core.example;

import org.jspecify.annotations.NullMarked;

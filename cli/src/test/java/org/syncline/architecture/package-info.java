/// The architecture as tests: who may use whom, where each outside library lives, what the core may not call.
///
/// Reads the compiled classes of every module that the command is built from, and the source files of all.
@NullMarked
package org.syncline.architecture;

import org.jspecify.annotations.NullMarked;

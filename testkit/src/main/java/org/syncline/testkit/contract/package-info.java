/// What every connector of a kind must do, as tests: one interface for each capability.
///
/// A test class implements the contracts of its connector and says, by an extension, against which
/// directory they run. The tests know the directory's protocol and the connector's capabilities, nothing else.
@NullMarked
package org.syncline.testkit.contract;

import org.jspecify.annotations.NullMarked;

/// What a connector is: the capabilities it can implement, what it delivers and what it is sent.
///
/// May use the core's values, schemas and layers. Knows nothing of the engine, the store or any protocol.
@NullMarked
package org.syncline.connector;

import org.jspecify.annotations.NullMarked;

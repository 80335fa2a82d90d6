/// The founding journey, played on embedded parts: a directory, a cloud, and the engine between them.
///
/// May use everything a user of the product may use. Nothing in the product depends on it.
@NullMarked
package org.syncline.cli.demo;

import org.jspecify.annotations.NullMarked;

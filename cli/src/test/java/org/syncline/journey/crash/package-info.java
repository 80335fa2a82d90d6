/// The crash proof: the engine is killed at any moment, goes on, and ends where one that was left in peace ends
/// (DECISIONS 16 and 33a, operations.md 2.6). Engine, cloud, directory and database are processes of their own.
@NullMarked
package org.syncline.journey.crash;

import org.jspecify.annotations.NullMarked;

/// Brings the exported configuration of the vendor's product over: its connectors, rules and run profiles become our
/// text files, and a report tells of every element what became of it.
///
/// May use [org.syncline.configuration] and [org.syncline.configuration.vendor.source]. Reads no file and writes none.
@NullMarked
package org.syncline.configuration.vendor;

import org.jspecify.annotations.NullMarked;

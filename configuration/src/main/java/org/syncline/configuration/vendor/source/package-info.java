/// Files of strangers, read safely: XML and JSON become one kind of tree that knows where each piece stands.
///
/// No document type, no entity, no network; size, depth, number and length are limited (autodiscover.md 13.1). May use
/// nothing of ours but [org.syncline.configuration.Place]. The only home of StAX. Knows nothing of what the files say.
@NullMarked
package org.syncline.configuration.vendor.source;

import org.jspecify.annotations.NullMarked;

/// The surfaces: token service, directory sync protocol, test control; and the HTTPS server below them.
@NullMarked
package org.syncline.cloud.http;

import org.jspecify.annotations.NullMarked;

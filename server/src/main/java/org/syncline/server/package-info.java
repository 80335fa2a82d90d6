/// The Service Manager: pages for people and REST for programs, over TLS, on top of one open installation.
///
/// `access` says who may do what, `work` runs the engine and answers what is asked of it, `page` and `rest`
/// are the two ways in. The only home of Spring.
@NullMarked
package org.syncline.server;

import org.jspecify.annotations.NullMarked;

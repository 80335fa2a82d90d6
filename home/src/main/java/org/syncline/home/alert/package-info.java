/// Brings alerts to whom they are for: by HTTP, by mail.
///
/// May use the configuration's secrets and the store's alerts. When something is told, how often it is
/// tried and what is remembered of it is decided elsewhere. The only home of Angus Mail.
@NullMarked
package org.syncline.home.alert;

import org.jspecify.annotations.NullMarked;

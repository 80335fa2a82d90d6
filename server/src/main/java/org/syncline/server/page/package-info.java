/// The pages, rendered here; scripts only refresh what is shown (service-manager-ui.md).
@NullMarked
package org.syncline.server.page;

import org.jspecify.annotations.NullMarked;

/// Who the emulator is and whom it trusts: certificate, signing key, client, tokens.
@NullMarked
package org.syncline.cloud.token;

import org.jspecify.annotations.NullMarked;

/// Who may sign in, and what each role may do: one table of all routes, and nothing that is not in it.
@NullMarked
package org.syncline.server.access;

import org.jspecify.annotations.NullMarked;

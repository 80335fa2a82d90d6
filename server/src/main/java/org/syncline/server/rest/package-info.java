/// The same for programs: JSON, problems with code and remedy, an OpenAPI document made from the table of
/// routes.
@NullMarked
package org.syncline.server.rest;

import org.jspecify.annotations.NullMarked;

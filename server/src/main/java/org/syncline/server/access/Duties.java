package org.syncline.server.access;

import static org.syncline.server.access.Role.ADMINISTRATOR;
import static org.syncline.server.access.Role.AUDITOR;
import static org.syncline.server.access.Role.BROWSE;
import static org.syncline.server.access.Role.JOINER;
import static org.syncline.server.access.Role.OPERATOR;
import static org.syncline.server.access.Role.PASSWORD_SET;

import java.util.EnumSet;

/// What people do, and the roles that do it: one of them is enough.
final class Duties {

    static final EnumSet<Role> SEE_RUNS = EnumSet.of(ADMINISTRATOR, OPERATOR, AUDITOR);
    static final EnumSet<Role> CONFIGURE = EnumSet.of(ADMINISTRATOR);
    static final EnumSet<Role> SEE_CONFIGURATION = EnumSet.of(ADMINISTRATOR, AUDITOR);
    static final EnumSet<Role> START = EnumSet.of(ADMINISTRATOR, OPERATOR);
    static final EnumSet<Role> SEE_OBJECTS = EnumSet.of(ADMINISTRATOR, JOINER, BROWSE, PASSWORD_SET, AUDITOR);
    static final EnumSet<Role> JOIN = EnumSet.of(ADMINISTRATOR, JOINER);
    static final EnumSet<Role> SEE_AUDIT = EnumSet.of(ADMINISTRATOR, AUDITOR);

    private Duties() {}
}

package org.syncline.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes the columns of a row, one after the other.
interface Columns {

    void number(long value);

    void number(int value);

    void number(short value);

    void flag(boolean value);

    void text(String value);

    void uuid(UUID value);

    void octets(byte @Nullable [] value);
}

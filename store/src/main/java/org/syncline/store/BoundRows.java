package org.syncline.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Rows as the parameters of a statement about a few of them.
final class BoundRows implements Columns {

    private interface Setting {
        void at(int parameter) throws SQLException;
    }

    private final PreparedStatement statement;
    private final IntPredicate taken;
    private int column;
    private int parameter;

    /// @param taken the columns that the statement has as parameters
    BoundRows(PreparedStatement statement, IntPredicate taken) {
        this.statement = statement;
        this.taken = taken;
    }

    /// The next row begins.
    void row() {
        column = 0;
    }

    @Override
    public void number(long value) {
        set(at -> statement.setLong(at, value));
    }

    @Override
    public void number(int value) {
        set(at -> statement.setInt(at, value));
    }

    @Override
    public void number(short value) {
        set(at -> statement.setShort(at, value));
    }

    @Override
    public void flag(boolean value) {
        set(at -> statement.setBoolean(at, value));
    }

    @Override
    public void text(String value) {
        set(at -> statement.setString(at, value));
    }

    @Override
    public void uuid(UUID value) {
        set(at -> statement.setObject(at, value));
    }

    @Override
    public void octets(byte @Nullable [] value) {
        set(at -> statement.setBytes(at, value));
    }

    private void set(Setting setting) {
        if (taken.test(column++)) {
            try {
                setting.at(++parameter);
            } catch (SQLException e) {
                throw new DatabaseException("parameter " + parameter + " cannot be bound: " + e.getMessage(), e);
            }
        }
    }
}

package org.syncline.server.access;

/// Whose a route is: for what its role has to be held.
public enum Whose {
    /// Nobody's: nothing of a connector is told or changed.
    NOBODY,
    /// The installation's: the role counts if it is held for everything.
    WHOLE,
    /// Of several connectors: whoever holds the role for one of them is answered, and sees what is of those ([Sight]).
    SEVERAL,
    /// Of the connector that the path names.
    CONNECTOR,
    /// Of the connector that the field `connector` of the form names.
    FORM,
    /// Of the connector that the run is of.
    RUN,
    /// Of the connector in whose space the object is.
    CS_OBJECT,
    /// Of the connectors that have an object joined to the identity; one of them is enough, to see its part of it.
    MV_OBJECT;

    /// Whether the route is about one thing, which belongs to a connector.
    public boolean isOfOne() {
        return switch (this) {
            case NOBODY, WHOLE, SEVERAL -> false;
            case CONNECTOR, FORM, RUN, CS_OBJECT, MV_OBJECT -> true;
        };
    }
}

package org.syncline.core.sync;

/// What becomes of the objects of a connector, and of what they gave, when they leave their MV object (engine.md 6.7,
/// 6.9.6).
///
/// @param deprovisioning what becomes of one that a rule had made, or taken charge of, and wants no more
/// @param recalls whether an object's values leave the MV object with it. If not, a value stays as long as nobody else
///     gives one, and the rule that gave it is in force
public record Parting(Deprovisioning deprovisioning, boolean recalls) {

    public static final Parting USUAL = new Parting(Deprovisioning.DELETE, true);

    /// What is done with an object that is there.
    public enum Deprovisioning {
        /// It is deleted in its connected system.
        DELETE,
        /// It stays there, and every synchronization tries to join it.
        DISCONNECT,
        /// It stays there, and only an administrator joins it.
        EXPLICIT_DISCONNECT
    }
}

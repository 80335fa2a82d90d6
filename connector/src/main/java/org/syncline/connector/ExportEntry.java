package org.syncline.connector;

import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One change to be made. References are [org.syncline.core.value.Value.Pointer]s.
public sealed interface ExportEntry {

    DistinguishedName dn();

    /// Create this object.
    record Add(Hologram.Present object) implements ExportEntry {
        @Override
        public DistinguishedName dn() {
            return object.dn();
        }
    }

    /// Change these attributes; with two different names, rename it too.
    ///
    /// @param object what it is to look like afterwards, as far as we know it
    record Update(Anchor anchor, Hologram.Present object, Delta.Update change) implements ExportEntry {
        @Override
        public DistinguishedName dn() {
            return change.before();
        }
    }

    /// Delete this object.
    record Delete(Anchor anchor, Hologram.Present object) implements ExportEntry {
        @Override
        public DistinguishedName dn() {
            return object.dn();
        }
    }
}

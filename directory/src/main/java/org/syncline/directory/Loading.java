package org.syncline.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.directory.schema.AttributeType;
import org.syncline.directory.tree.Directory;
import org.syncline.directory.tree.Tree;

/// Applies LDIF from inside the process. A reference to an object that comes later is laid at the end.
final class Loading {

    private final Directory directory;
    private final List<LDIFChangeRecord> later = new ArrayList<>();

    Loading(Directory directory) {
        this.directory = directory;
    }

    /// @return how many changes were applied
    int load(LDIFReader reader) {
        int applied = 0;
        try (reader) {
            for (var change = reader.readChangeRecord(true); change != null; change = reader.readChangeRecord(true)) {
                apply(change instanceof LDIFAddChangeRecord add ? withoutOpenReferences(add) : change);
                applied++;
            }
        } catch (IOException | LDIFException | LDAPException e) {
            throw new IllegalArgumentException("the LDIF cannot be read: " + e.getMessage(), e);
        }
        later.forEach(this::apply);
        return applied;
    }

    void apply(LDIFChangeRecord change) {
        try {
            directory.commit(change);
        } catch (LDAPException e) {
            throw new IllegalArgumentException(change.getDN() + ": " + e.getMessage(), e);
        }
    }

    private LDIFChangeRecord withoutOpenReferences(LDIFAddChangeRecord add) throws LDAPException {
        return directory.read(tree -> {
            var now = new ArrayList<Attribute>();
            for (var attribute : add.getAttributes()) {
                if (open(tree, attribute)) {
                    later.add(new LDIFModifyChangeRecord(
                            add.getDN(),
                            new Modification(ModificationType.ADD, attribute.getName(), attribute.getRawValues())));
                } else {
                    now.add(attribute);
                }
            }
            return new LDIFAddChangeRecord(add.getDN(), now);
        });
    }

    private static boolean open(Tree tree, Attribute attribute) throws LDAPException {
        var reference = tree.schema().attribute(attribute.getName()).filter(AttributeType::reference);
        if (reference.isPresent()) {
            for (var dn : attribute.getValues()) {
                if (tree.lookup(dn).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}

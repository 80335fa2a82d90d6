package org.syncline.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

class CsObjectTest {

    private static final DistinguishedName NAME = DistinguishedName.of("CN=ann");

    /// It exists in the connected system, and only the engine knows that it is to go.
    @Test
    void what_was_made_and_is_not_shown_yet_is_not_forgotten_while_its_deletion_waits() {
        var made = Tower.EMPTY
                .wanting(Overlay.put(new ObjectTypeName("user"), NAME, Map.of()))
                .beforeExport()
                .afterExport();

        var unwanted = made.wanting(Overlay.REMOVAL);
        var deleted = unwanted.beforeExport().afterExport();

        assertThat(of(unwanted).isForgettable()).isFalse();
        assertThat(of(unwanted.beforeExport().afterRefusal()).isForgettable()).isFalse();
        assertThat(of(deleted).isForgettable()).isTrue();
    }

    private static CsObject of(Tower tower) {
        return new CsObject(
                new CsObjectId(1),
                new ConnectorId(new UUID(1, 1)),
                new Anchor("a"),
                NAME,
                ConnectionState.EXPLICIT_DISCONNECTOR,
                tower,
                Link.NONE);
    }
}

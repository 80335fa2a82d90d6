package org.syncline.connector.activedirectory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncline.testkit.contract.ConnectionContract;
import org.syncline.testkit.contract.DeltaImportContract;
import org.syncline.testkit.contract.ExportContract;
import org.syncline.testkit.contract.FullImportContract;
import org.syncline.testkit.contract.HierarchyContract;
import org.syncline.testkit.contract.ObjectReadContract;
import org.syncline.testkit.contract.PersonContract;
import org.syncline.testkit.contract.SambaExtension;
import org.syncline.testkit.contract.SchemaContract;

/// The contracts against a real Samba domain controller.
@Tag("samba")
@ExtendWith(SambaExtension.class)
class SambaTest
        implements ConnectionContract,
                SchemaContract,
                HierarchyContract,
                FullImportContract,
                DeltaImportContract,
                ObjectReadContract,
                PersonContract,
                ExportContract {}

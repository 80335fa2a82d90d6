package org.syncline.connector.activedirectory;

import org.junit.jupiter.api.extension.ExtendWith;
import org.syncline.testkit.contract.ConnectionContract;
import org.syncline.testkit.contract.DeltaImportContract;
import org.syncline.testkit.contract.ExportContract;
import org.syncline.testkit.contract.FullImportContract;
import org.syncline.testkit.contract.HierarchyContract;
import org.syncline.testkit.contract.ObjectReadContract;
import org.syncline.testkit.contract.PersonContract;
import org.syncline.testkit.contract.SchemaContract;

/// The same contracts against our own directory, which the demo uses.
@ExtendWith(MemoryExtension.class)
class MemoryTest
        implements ConnectionContract,
                SchemaContract,
                HierarchyContract,
                FullImportContract,
                DeltaImportContract,
                ObjectReadContract,
                PersonContract,
                ExportContract {}

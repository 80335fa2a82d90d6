package org.syncline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.syncline.core.value.ConnectorId;

/// One unit of work: all of it is kept, or nothing. Hands out the stores.
public final class Transaction {

    private final Handle handle;
    private final BulkWriter writer;
    private final Knowledge knowledge;
    private final Placeholders placeholders;
    private final LargeSets largeSets;
    private boolean onObjects;

    Transaction(Handle handle, Knowledge knowledge) {
        this.handle = handle;
        this.writer = new BulkWriter(handle.getConnection());
        this.knowledge = knowledge;
        this.placeholders = new Placeholders(handle);
        this.largeSets = new LargeSets(handle);
    }

    public ConnectorSpaceStore connectorSpace() {
        onObjects = true;
        return new ConnectorSpaceStore(handle, writer, knowledge, placeholders);
    }

    public MetaverseStore metaverse() {
        onObjects = true;
        return new MetaverseStore(handle, writer, knowledge);
    }

    public DanglingReferences danglingReferences() {
        return new DanglingReferences(handle, knowledge.names());
    }

    public SettledStore settled() {
        return new SettledStore(handle, writer, registered());
    }

    public LargeSets largeSets() {
        return largeSets;
    }

    public ConnectorStore connectors() {
        return new ConnectorStore(knowledge.ids().jdbi(), handle, registered());
    }

    public RunStore runs() {
        return new RunStore(handle, writer, registered());
    }

    public RunCounters runCounters() {
        return new RunCounters(handle);
    }

    public CycleStore cycles() {
        return new CycleStore(handle);
    }

    public Confirmations confirmations() {
        return new Confirmations(handle, registered());
    }

    public RunChangeStore runChanges() {
        return new RunChangeStore(handle, writer);
    }

    public ObjectErrors errors() {
        return new ObjectErrors(handle, registered());
    }

    public WatermarkStore watermarks() {
        return new WatermarkStore(handle, registered());
    }

    public ExportJournal journal() {
        return new ExportJournal(handle, writer, registered());
    }

    public HoldStore holds() {
        return new HoldStore(handle, writer, registered());
    }

    public StagingMode stagingMode() {
        return new StagingMode(handle);
    }

    public ConfigurationHistory configuration() {
        return new ConfigurationHistory(handle);
    }

    /// When the last import that ended with one of these results was over, by connector.
    public SortedMap<ConnectorId, Instant> lastImports(Collection<String> results) {
        return LastImports.all(handle, registered(), results);
    }

    public AlertStore alerts() {
        return new AlertStore(handle);
    }

    public Backlog backlog() {
        return Backlog.read(handle, registered());
    }

    /// @param results of an import that did its work
    public Lingering lingering(Collection<String> results) {
        return Lingering.read(handle, registered(), results);
    }

    public RunTrends runTrends() {
        return new RunTrends(handle, registered());
    }

    /// Of the whole database on its disk, in octets.
    public long octets() {
        return handle.createQuery("SELECT pg_database_size(current_database())")
                .mapTo(Long.class)
                .one();
    }

    public HeldLocks heldLocks() {
        return HeldLocks.read(handle, registered());
    }

    public SchedulerStore scheduler() {
        return new SchedulerStore(handle);
    }

    public LeaderStore leader() {
        return new LeaderStore(handle);
    }

    public AccountStore accounts() {
        return new AccountStore(handle);
    }

    public TokenStore tokens() {
        return new TokenStore(handle);
    }

    public RequestKeyStore requestKeys() {
        return new RequestKeyStore(handle);
    }

    public AuditStore audit() {
        return new AuditStore(handle);
    }

    private Connectors registered() {
        return knowledge.names().connectors();
    }

    /// What is left to do when the work is done.
    void end() {
        placeholders.leave(new ConnectorSpaceStore(handle, writer, knowledge, placeholders));
    }

    /// Whether it has worked on objects, not only on what is written down about runs.
    boolean isOnObjects() {
        return onObjects;
    }

    Handle handle() {
        return handle;
    }
}

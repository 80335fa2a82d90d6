package org.syncline.engine;

import java.util.List;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ConnectorSpaceStore;
import org.syncline.store.SyncPosition;

/// The objects that a synchronization looks at first, a page at a time, in the order of DECISIONS 19a.
sealed interface SyncPages {

    /// Which objects those are (operations.md 2.4).
    sealed interface Which {

        record Everything() implements Which {}

        /// What waits for it, and what failed.
        record Awaiting() implements Which {}

        /// That object, even if nothing of it is pending.
        record One(CsObjectId object) implements Which {}

        /// What an import of the same step reported.
        record These(Reported.Ids reported) implements Which {}
    }

    /// None at the end.
    List<CsObjectId> next();

    static SyncPages of(StepContext context, Which which) {
        return switch (which) {
            case Which.Everything() -> new Listed(context, true);
            case Which.Awaiting() -> new Listed(context, false);
            case Which.One(var object) -> new Known(context, List.of(object));
            case Which.These(var reported) -> new Known(context, reported.all());
        };
    }

    /// Read from the space as they are when it is their turn. What the step itself adds to the space has none: the
    /// outcome would depend on the size of a page, as one added before the last page was read would have one.
    final class Listed implements SyncPages {

        private final StepContext context;
        private final boolean everything;
        private final PartitionObjects partition;
        private final CsObjectId end;
        private SyncPosition position = SyncPosition.START;

        Listed(StepContext context, boolean everything) {
            this.context = context;
            this.everything = everything;
            partition = new PartitionObjects(context);
            end = context.database()
                    .in(transaction -> transaction.connectorSpace().reserve(1));
        }

        @Override
        public List<CsObjectId> next() {
            return context.database().in(transaction -> {
                var listed = list(transaction.connectorSpace());
                var mine = present(partition.of(transaction, listed));
                while (mine.isEmpty() && !listed.isEmpty()) {
                    listed = list(transaction.connectorSpace());
                    mine = present(partition.of(transaction, listed));
                }
                return mine;
            });
        }

        private List<CsObjectId> present(List<CsObjectId> listed) {
            return listed.stream().filter(id -> id.number() < end.number()).toList();
        }

        private List<CsObjectId> list(ConnectorSpaceStore space) {
            var ids = everything
                    ? space.everything(context.id(), position, context.page())
                    : space.awaitingSync(context.id(), position, context.page());
            if (!ids.isEmpty()) {
                position = space.positionOf(context.id(), ids.getLast());
            }
            return ids;
        }
    }

    /// Put in order once.
    final class Known implements SyncPages {

        private final int page;
        private final List<CsObjectId> all;
        private int done;

        Known(StepContext context, List<CsObjectId> these) {
            page = context.page();
            all = context.database()
                    .in(transaction -> transaction.connectorSpace().inSyncOrder(context.id(), these));
        }

        @Override
        public List<CsObjectId> next() {
            int from = done;
            done = Math.min(all.size(), from + page);
            return all.subList(from, done);
        }
    }
}

package org.syncline.engine;

import java.util.List;
import org.syncline.core.value.CsObjectId;

/// Told of every object that an import reports, also of those that turn out unchanged (operations.md 2.1).
interface Reported {

    /// For an import by itself.
    Reported NOBODY = _ -> {};

    void add(CsObjectId object);

    /// Remembers them: a bit for each.
    final class Ids implements Reported {

        private final IdSet ids = new IdSet();

        @Override
        public void add(CsObjectId object) {
            ids.add(object.number());
        }

        List<CsObjectId> all() {
            return ids.stream().mapToObj(CsObjectId::new).toList();
        }
    }
}

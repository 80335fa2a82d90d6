package org.syncline.engine;

import java.util.function.Function;
import org.syncline.store.Transaction;

/// Where a page that is being staged asks for what is stored.
interface StoreReading {

    <T> T ask(Function<Transaction, T> question);

    /// As that transaction sees it.
    static StoreReading within(Transaction transaction) {
        return new StoreReading() {
            @Override
            public <T> T ask(Function<Transaction, T> question) {
                return question.apply(transaction);
            }
        };
    }
}

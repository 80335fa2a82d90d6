/// Every decision of the engine, as functions from values to values. Knows no file, clock, network or database.
module org.syncline.core {
    requires static org.jspecify;

    exports org.syncline.core.value;
    exports org.syncline.core.schema;
    exports org.syncline.core.space;
    exports org.syncline.core.function;
    exports org.syncline.core.expression;
    exports org.syncline.core.rule;
    exports org.syncline.core.sync;
    exports org.syncline.core.explain;
    exports org.syncline.core.rehearsal;
    exports org.syncline.core.example;
}

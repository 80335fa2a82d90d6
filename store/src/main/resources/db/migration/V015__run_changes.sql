-- What a step of a run changed of an object, attribute by attribute, as it was then (operations.md 5).
CREATE TABLE run_change (
    run     bigint NOT NULL REFERENCES run ON DELETE CASCADE,
    step    int NOT NULL,
    layer   smallint NOT NULL, -- RunChange.Layer
    object  bigint NOT NULL,   -- a CS object; of the layer METAVERSE an MV object
    joined  bigint NOT NULL,   -- the MV object that it is or was joined to; 0 for none
    subject text NOT NULL,     -- what it was called then
    changes text NOT NULL      -- JSON
);

CREATE INDEX run_change_object ON run_change (run, step, layer, object);

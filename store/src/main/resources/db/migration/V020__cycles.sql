-- A cycle, and the runs it consists of.
CREATE TABLE cycle (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy         text NOT NULL,
    started_by     text NOT NULL,
    started_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    result         text NOT NULL,
    stop_requested boolean NOT NULL DEFAULT false
);

CREATE INDEX cycle_open ON cycle (id) WHERE ended_at IS NULL;

CREATE TABLE cycle_run (
    run   bigint NOT NULL PRIMARY KEY REFERENCES run ON DELETE CASCADE,
    cycle bigint NOT NULL REFERENCES cycle ON DELETE CASCADE
);

CREATE INDEX cycle_run_cycle ON cycle_run (cycle, run);

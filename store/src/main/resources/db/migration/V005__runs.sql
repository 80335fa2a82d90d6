CREATE TABLE run (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    connector      smallint NOT NULL,
    number         int NOT NULL,  -- 1, 2, 3 … for each connector
    profile        text NOT NULL,
    started_by     text NOT NULL,
    started_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    result         text NOT NULL,
    steps          int NOT NULL,
    stop_requested boolean NOT NULL DEFAULT false,
    UNIQUE (connector, number)
);

CREATE INDEX run_open ON run (id) WHERE ended_at IS NULL;
CREATE INDEX run_started ON run (started_at, id);

CREATE TABLE run_step (
    run            bigint NOT NULL REFERENCES run ON DELETE CASCADE,
    number         int NOT NULL,
    type           text NOT NULL,
    partition      text NOT NULL,
    started_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    result         text NOT NULL,
    message        text NOT NULL DEFAULT '',
    counters       jsonb NOT NULL DEFAULT '{}',
    connection_log text NOT NULL DEFAULT '',
    PRIMARY KEY (run, number)
);

-- The objects behind a counter, with what happened to them at the time.
CREATE TABLE run_object (
    run     bigint NOT NULL REFERENCES run ON DELETE CASCADE,
    step    int NOT NULL,
    counter text NOT NULL,
    object  bigint NOT NULL,
    subject text NOT NULL,
    detail  text NOT NULL
);

CREATE INDEX run_object_counter ON run_object (run, step, counter, object);

CREATE TABLE object_error (
    object      bigint NOT NULL,
    phase       smallint NOT NULL, -- 0 import 1 sync 2 export
    code        text NOT NULL,
    message     text NOT NULL,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    retry_count int NOT NULL,
    PRIMARY KEY (object, phase)
);

CREATE TABLE watermark (
    connector smallint NOT NULL,
    partition text NOT NULL,
    text      text NOT NULL,
    PRIMARY KEY (connector, partition)
);

-- Batches that were sent, or are about to be, and are not settled.
CREATE TABLE export_batch (
    batch     uuid NOT NULL PRIMARY KEY,
    connector smallint NOT NULL,
    opened    bigint GENERATED ALWAYS AS IDENTITY
);

CREATE TABLE export_batch_object (
    batch    uuid NOT NULL REFERENCES export_batch ON DELETE CASCADE,
    position int NOT NULL,
    object   bigint NOT NULL,
    PRIMARY KEY (batch, position)
);

CREATE TABLE configuration_revision (
    number  int NOT NULL PRIMARY KEY,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL
);

CREATE TABLE configuration_file (
    revision int NOT NULL REFERENCES configuration_revision ON DELETE CASCADE,
    path     text NOT NULL COLLATE "C",
    content  text NOT NULL,
    PRIMARY KEY (revision, path)
);

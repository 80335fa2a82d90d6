-- What the scheduler has to remember (operations.md 6); what an administrator sets is in the configuration.
CREATE TABLE scheduler (
    one              boolean PRIMARY KEY DEFAULT true CHECK (one),
    initial_next     boolean NOT NULL DEFAULT false,
    tick             timestamptz, -- the point of the schedule that was served last
    maintained       timestamptz,
    suspended_by     text,
    suspended_reason text,
    suspended_since  timestamptz,
    suspended_until  timestamptz
);

INSERT INTO scheduler DEFAULT VALUES;

-- Which process runs the schedule. The fence grows with every change: what an earlier leader still wants is refused.
CREATE TABLE leader (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    holder uuid NOT NULL,
    name   text NOT NULL,
    fence  bigint NOT NULL,
    since  timestamptz NOT NULL,
    until  timestamptz NOT NULL
);

-- Under which fence the schedule began a cycle; nothing: somebody started it.
ALTER TABLE cycle ADD COLUMN fence bigint;

-- What somebody is to be told, once for each key, and how far that is.
CREATE TABLE alert (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key       text NOT NULL UNIQUE,
    kind      text NOT NULL,
    subject   text NOT NULL,
    text      text NOT NULL,
    raised_at timestamptz NOT NULL
);

CREATE TABLE alert_delivery (
    alert     bigint NOT NULL REFERENCES alert ON DELETE CASCADE,
    receiver  text NOT NULL,
    attempts  int NOT NULL DEFAULT 0,
    next_at   timestamptz NOT NULL,
    last_said text NOT NULL DEFAULT '',
    done_at   timestamptz, -- delivered, or given up
    PRIMARY KEY (alert, receiver)
);

CREATE INDEX alert_delivery_open ON alert_delivery (next_at) WHERE done_at IS NULL;

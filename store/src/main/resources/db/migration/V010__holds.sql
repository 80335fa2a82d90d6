-- What a guard holds back: one exact set of objects for each connector and guard, until it passes or is another set.
CREATE TABLE hold (
    connector   smallint NOT NULL,
    guard       text NOT NULL,
    hash        text NOT NULL,    -- of the set
    objects     int NOT NULL,
    reason      text NOT NULL,
    run         bigint NOT NULL,  -- the run that was held last; it may be purged
    held_at     timestamptz NOT NULL,
    approved_by text,
    approved_at timestamptz,
    expires_at  timestamptz,
    PRIMARY KEY (connector, guard)
);

CREATE TABLE hold_object (
    connector smallint NOT NULL,
    guard     text NOT NULL,
    position  int NOT NULL,
    subject   text NOT NULL,
    detail    text NOT NULL,
    PRIMARY KEY (connector, guard, position),
    FOREIGN KEY (connector, guard) REFERENCES hold ON DELETE CASCADE
);

-- One row while this installation only stages: nothing is exported.
CREATE TABLE staging_mode (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    since timestamptz NOT NULL,
    by    text NOT NULL
);

CREATE TABLE mv_object (
    id   bigint NOT NULL PRIMARY KEY,
    uuid uuid NOT NULL,
    type int NOT NULL,
    -- to be looked at again: its outbound rules, or its references
    due  boolean NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX mv_object_uuid ON mv_object (uuid);
CREATE INDEX mv_object_due ON mv_object (id) WHERE due;

-- Attributes without their references, and where the values come from, as CBOR.
CREATE TABLE mv_blob (
    id      bigint NOT NULL PRIMARY KEY,
    content bytea NOT NULL
);

CREATE TABLE mv_ref (
    owner     bigint NOT NULL,
    attribute int NOT NULL,
    target    bigint NOT NULL,
    PRIMARY KEY (owner, attribute, target)
);

CREATE INDEX mv_ref_target ON mv_ref (target, attribute);

CREATE TABLE mv_set (
    owner     bigint NOT NULL,
    attribute int NOT NULL,
    count     int NOT NULL,
    digest    bytea NOT NULL,
    PRIMARY KEY (owner, attribute)
);

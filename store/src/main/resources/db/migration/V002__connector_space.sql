-- Narrow state, wide blob, link, references: each changes at its own time, none moves the others.

CREATE TABLE cs_object (
    id                    bigint NOT NULL PRIMARY KEY,
    uuid                  uuid NOT NULL,
    connector             smallint NOT NULL,
    type                  int NOT NULL,      -- 0: not known (a placeholder)
    anchor                text NOT NULL COLLATE "C",
    path                  text NOT NULL COLLATE "C",
    dn                    text NOT NULL COLLATE "C",
    state                 smallint NOT NULL, -- StoredNumber of ConnectionState: 5 is a placeholder
    pending_import        smallint NOT NULL, -- 0 none 1 add 2 update 3 delete 4 delete-add 5 rename
    pending_export        smallint NOT NULL,
    awaiting_confirmation boolean NOT NULL,
    in_escrow             boolean NOT NULL,
    -- failed in synchronization, or its references are to be looked at again
    retry                 boolean NOT NULL DEFAULT false,
    -- of what was imported; null where a full import must look closer
    fingerprint           bytea,
    staged_at             timestamptz NOT NULL DEFAULT now(),

    -- Checked at the end of a statement: two objects may swap their names.
    CONSTRAINT cs_object_path UNIQUE (connector, path) DEFERRABLE INITIALLY IMMEDIATE
);

CREATE UNIQUE INDEX cs_object_anchor ON cs_object (connector, anchor) WHERE anchor <> '';
CREATE UNIQUE INDEX cs_object_uuid ON cs_object (uuid);
CREATE INDEX cs_object_without_anchor ON cs_object (connector, id) WHERE anchor = '';
CREATE INDEX cs_object_awaiting_sync ON cs_object (connector, anchor, id) WHERE pending_import <> 0 OR retry;
CREATE INDEX cs_object_awaiting_export ON cs_object (connector, path) WHERE pending_export <> 0;
CREATE INDEX cs_object_awaiting_confirmation ON cs_object (connector, id) WHERE awaiting_confirmation;
CREATE INDEX cs_object_in_escrow ON cs_object (connector, id) WHERE in_escrow;

-- The layers without their references, as CBOR. Only imported is always there.
CREATE TABLE cs_blob (
    id       bigint NOT NULL PRIMARY KEY,
    imported bytea NOT NULL,
    synced   bytea, -- null: as imported
    exported bytea, -- null: nothing
    escrowed bytea,
    desired  bytea
);

CREATE TABLE cs_link (
    cs_id  bigint NOT NULL PRIMARY KEY,
    mv_id  bigint NOT NULL,
    claims bytea NOT NULL
);

CREATE INDEX cs_link_mv ON cs_link (mv_id, cs_id);

-- One row for each reference value; the bits say in which layers it stands. ADR 0009.
CREATE TABLE cs_ref (
    owner     bigint NOT NULL,
    attribute int NOT NULL,
    target    bigint NOT NULL,
    bits      smallint NOT NULL,
    PRIMARY KEY (owner, attribute, target)
);

CREATE INDEX cs_ref_target ON cs_ref (target, attribute);
-- At rest: synced as imported, wanted or not; or kept away, as wanted.
CREATE INDEX cs_ref_pending ON cs_ref (owner, attribute) WHERE bits NOT IN (3, 67, 128);

-- For each attribute with references: how many were imported, their digest, and what each overlay says.
CREATE TABLE cs_set (
    owner     bigint NOT NULL,
    attribute int NOT NULL,
    count     int NOT NULL,
    digest    bytea NOT NULL,
    mode      smallint NOT NULL,
    PRIMARY KEY (owner, attribute)
);

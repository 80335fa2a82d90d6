-- What the installation knows before it knows any object: its key, its connectors, its dictionaries.

CREATE TABLE installation (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    -- the key of all hashes: an outsider cannot make two objects collide
    key     bytea NOT NULL,
    born_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE connector (
    number               smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid                 uuid NOT NULL UNIQUE,
    name                 text NOT NULL,
    type                 text NOT NULL,
    full_import_required boolean NOT NULL DEFAULT false,
    full_sync_required   boolean NOT NULL DEFAULT false
);

-- Blobs and rows hold numbers; numbers are never given away again.
CREATE TABLE attribute_name (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text   text NOT NULL COLLATE "C" UNIQUE
);

CREATE TABLE object_type (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text   text NOT NULL COLLATE "C" UNIQUE
);

-- The next number for objects: space 0 is the metaverse, 1 all connector spaces.
CREATE TABLE next_id (
    space smallint PRIMARY KEY,
    id    bigint NOT NULL
);

INSERT INTO next_id VALUES (0, 1), (1, 1);

-- Space: the number of a connector, 0 for the metaverse. Hashes and folding are made in Java.

CREATE TABLE join_attribute (
    space     smallint NOT NULL,
    attribute int NOT NULL,
    PRIMARY KEY (space, attribute)
);

CREATE TABLE join_key (
    space     smallint NOT NULL,
    attribute int NOT NULL,
    hash      bigint NOT NULL,
    id        bigint NOT NULL,
    PRIMARY KEY (space, attribute, hash, id)
);

CREATE TABLE find (
    space   smallint NOT NULL,
    id      bigint NOT NULL,
    name    text NOT NULL COLLATE "C",
    upn     text NOT NULL COLLATE "C",
    mail    text NOT NULL COLLATE "C",
    account text NOT NULL COLLATE "C",
    PRIMARY KEY (space, id)
);

CREATE INDEX find_name ON find (name) WHERE name <> '';
CREATE INDEX find_upn ON find (upn) WHERE upn <> '';
CREATE INDEX find_mail ON find (mail) WHERE mail <> '';
CREATE INDEX find_account ON find (account) WHERE account <> '';

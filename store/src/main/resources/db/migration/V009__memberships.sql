-- Of the groups that scopes ask for (ISMEMBEROF): who was in them when their connector was last synchronized.
-- What differs from cs_ref by the next time is who has to be looked at again.
CREATE TABLE cs_membership (
    connector smallint NOT NULL,
    owner     bigint NOT NULL,
    member    bigint NOT NULL,
    PRIMARY KEY (connector, owner, member)
);

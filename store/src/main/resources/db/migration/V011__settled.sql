-- Joined objects whose full evaluation, as they and their groups are now, under the rules with that number, came to
-- nothing. Whatever is written of a group removes the rows of its objects. ADR 0021.
CREATE TABLE cs_settled (
    id    bigint NOT NULL PRIMARY KEY,
    mv    bigint NOT NULL,
    rules bigint NOT NULL,
    -- the connectors whose objects outbound rules looked after, two octets each
    flows bytea NOT NULL
);

CREATE INDEX cs_settled_mv ON cs_settled (mv);

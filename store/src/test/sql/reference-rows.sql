-- What do large groups cost as rows, and what as one blob? (ADR 0009)
-- psql -v groups=100 -v members=200000 -f reference-rows.sql <address of an empty database>
\set ON_ERROR_STOP on
\timing on
SET synchronous_commit = on;

\echo == rows: load, indexes after the data
CREATE TABLE cs_ref (owner bigint NOT NULL, attribute int NOT NULL, target bigint NOT NULL, bits smallint NOT NULL);
CREATE TABLE cs_set (owner bigint NOT NULL, attribute int NOT NULL, count int NOT NULL, digest bytea NOT NULL,
                     mode smallint NOT NULL, PRIMARY KEY (owner, attribute));
INSERT INTO cs_ref SELECT g, 1, 1000 + (g * 7 + m) % (2 * :members), 3
  FROM generate_series(1, :groups) g, generate_series(1, :members) m;
ALTER TABLE cs_ref ADD PRIMARY KEY (owner, attribute, target);
CREATE INDEX cs_ref_target ON cs_ref (target, attribute);
CREATE INDEX cs_ref_pending ON cs_ref (owner, attribute) WHERE bits NOT IN (3, 67, 128);
INSERT INTO cs_set SELECT g, 1, :members, '\x00112233445566778899aabbccddeeff', 0 FROM generate_series(1, :groups) g;
VACUUM ANALYZE cs_ref;
SELECT pg_size_pretty(pg_relation_size('cs_ref')) AS heap, pg_size_pretty(pg_indexes_size('cs_ref')) AS indexes,
       pg_size_pretty(pg_total_relation_size('cs_ref')) AS rows_total;
CHECKPOINT;

\echo == rows: one member more in each group, one transaction each way
SELECT pg_current_wal_insert_lsn() AS before \gset
INSERT INTO cs_ref SELECT g, 1, 1, 2 FROM generate_series(1, :groups) g;
UPDATE cs_set SET count = count + 1;
SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :'before') AS wal_octets_first_touch_of_pages;
SELECT pg_current_wal_insert_lsn() AS before \gset
INSERT INTO cs_ref SELECT g, 1, 2, 2 FROM generate_series(1, :groups) g;
UPDATE cs_set SET count = count + 1;
SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :'before') AS wal_octets_again;

\echo == rows: the group of one member, who refers to it; what is pending in one group; one whole group
SELECT count(*) FROM cs_ref WHERE target = 5000 AND attribute = 1;
SELECT count(*) FROM cs_ref WHERE owner = 7 AND attribute = 1 AND bits NOT IN (3, 67, 128);
SELECT count(*), sum(target) FROM cs_ref WHERE owner = 7;

\echo == first synchronization of one group: a bit in every row, against a mode in the set
UPDATE cs_ref SET bits = bits | 64 WHERE owner = 9;
UPDATE cs_set SET mode = 1 WHERE owner = 9;

\echo == blob: load
CREATE TABLE as_blob (owner bigint PRIMARY KEY, members bytea NOT NULL);
INSERT INTO as_blob
SELECT g, (SELECT string_agg(int8send(1000 + (g * 7 + m) % (2 * :members)), '') FROM generate_series(1, :members) m)
  FROM generate_series(1, :groups) g;
SELECT pg_size_pretty(pg_total_relation_size('as_blob')) AS blob_total;
CHECKPOINT;

\echo == blob: one member more in each group
SELECT pg_current_wal_insert_lsn() AS before \gset
UPDATE as_blob SET members = members || int8send(1);
SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :'before') AS wal_octets;

\echo == blob: who refers to one object (every blob is read)
SELECT count(*) FROM as_blob WHERE position(int8send(5000) IN members) > 0;

-- Which members of a large set of references are in question, so that the others need not be read (ADR 12).

-- Another bit of cs_ref.bits, 256: the link of the member changed, and its owner has not looked at it again. Such a
-- row is in the index cs_ref_pending, as is every other that does not stand alike in all layers.

-- Many members at once are in question: all of the set is.
ALTER TABLE cs_set ADD COLUMN due boolean NOT NULL DEFAULT false;
ALTER TABLE mv_set ADD COLUMN due boolean NOT NULL DEFAULT false;

-- The member gained or lost an object in some connector space.
ALTER TABLE mv_ref ADD COLUMN due boolean NOT NULL DEFAULT false;
CREATE INDEX mv_ref_due ON mv_ref (owner, attribute, target) WHERE due;

-- 1000: the size from which sets are large.
CREATE INDEX cs_set_large ON cs_set (owner, attribute) WHERE count > 1000;
CREATE INDEX mv_set_large ON mv_set (owner, attribute) WHERE count > 1000;

-- What is there and not wanted, where exactly these are wanted, is marked as one to go (128): it is not at rest.
UPDATE cs_ref r
   SET bits = r.bits | 128
  FROM cs_set s
 WHERE s.owner = r.owner AND s.attribute = r.attribute
   AND s.mode >> 6 & 3 = 1
   AND r.bits & 64 = 0;

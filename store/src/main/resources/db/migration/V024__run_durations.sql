-- The longest runs first, and the shortest: a page of that list reads as many rows as it shows.
CREATE INDEX run_duration ON run ((ended_at - started_at), id) WHERE ended_at IS NOT NULL;

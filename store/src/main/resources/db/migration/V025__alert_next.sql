-- What to do next about an alert: the command that shows more, and the page that does.
ALTER TABLE alert ADD COLUMN command text NOT NULL DEFAULT '';
ALTER TABLE alert ADD COLUMN page    text NOT NULL DEFAULT '';

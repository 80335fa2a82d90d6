-- Another one whenever the account gets another password: sessions remember it, and one that remembers an earlier one ends.
ALTER TABLE account ADD COLUMN stamp uuid NOT NULL DEFAULT gen_random_uuid();

-- What programs show instead of signing in. Only a SHA-256 hash is kept. A token whose account was removed stays behind without
-- one, so that it is known for what it is, and never belongs to a later account of that name.
CREATE TABLE token (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account    text REFERENCES account ON DELETE SET NULL,
    parent     bigint REFERENCES token, -- the token by which it was made
    label      text NOT NULL,
    roles      text[] NOT NULL,
    hash       bytea NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    used_on    date -- in UTC
);

CREATE INDEX token_account ON token (account);
CREATE INDEX token_parent ON token (parent) WHERE parent IS NOT NULL;

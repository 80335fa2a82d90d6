-- Who may sign in at the server. `folded` is the name as it is compared.
CREATE TABLE account (
    folded        text PRIMARY KEY,
    name          text NOT NULL,
    password_hash text NOT NULL,
    roles         text[] NOT NULL,
    made_at       timestamptz NOT NULL
);

-- Who did what (operations.md 14). Rows are added, and nothing else.
CREATE TABLE audit (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     text NOT NULL,
    origin  text NOT NULL,
    action  text NOT NULL,
    subject text NOT NULL,
    outcome text NOT NULL
);

CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log only grows';
END $$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();

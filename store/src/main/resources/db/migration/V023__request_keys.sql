-- What programs asked to start with a key of their own: asked again, nothing starts twice.
CREATE TABLE request_key (
    account  text NOT NULL,
    key      text NOT NULL,
    request  text NOT NULL, -- what was asked, in words
    started  bigint, -- the number of the run or cycle; nothing: it did not come to that yet
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (account, key)
);

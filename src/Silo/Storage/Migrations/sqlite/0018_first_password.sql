-- A password that somebody else has made and seen is changed before anything else is done with the account.
ALTER TABLE account ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT 0;

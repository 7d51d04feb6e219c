-- The bytes of attached files, found by their SHA-256. They are stored before the act that names them, so that a journaled
-- name always has its bytes. Each municipality has its own: nothing tells one that another has the same file.
CREATE TABLE attachment (
  municipality text NOT NULL,
  hash text NOT NULL CHECK (hash = encode(sha256(bytes), 'hex')),
  bytes bytea NOT NULL,
  size bigint NOT NULL CHECK (size = octet_length(bytes)),
  media_type text NOT NULL,
  created_at text NOT NULL,
  PRIMARY KEY (municipality, hash)
);

-- The files are compressed already.
ALTER TABLE attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What no act names: uploaded, and then the act was refused or never came. Every write of a state is journaled, so what no
-- journal names no state names either.
CREATE VIEW orphan_attachment AS
  SELECT a.municipality, a.hash, a.created_at FROM attachment a
  WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.grain_type = 'item' AND j.key LIKE 'item-' || a.municipality || '-%' AND j.entry LIKE '%' || a.hash || '%');

CREATE FUNCTION keep_named_attachment() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.orphan_attachment o WHERE o.municipality = OLD.municipality AND o.hash = OLD.hash) THEN
    RAISE EXCEPTION 'ReformFlow: an act names this attachment'; END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION keep_named_attachment();

-- The running program adds files and removes orphans; nobody changes one.
GRANT SELECT, INSERT, DELETE ON attachment TO {silo};
GRANT SELECT ON orphan_attachment TO {silo};
REVOKE UPDATE, DELETE, TRUNCATE ON attachment FROM {owner};

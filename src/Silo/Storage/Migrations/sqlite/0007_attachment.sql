-- The bytes of attached files, found by their SHA-256. They are stored before the act that names them, so that a journaled
-- name always has its bytes. Each municipality has its own: nothing tells one that another has the same file.
CREATE TABLE attachment (
  municipality TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size = length(bytes)),
  media_type TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (municipality, hash)
);

-- What no act names: uploaded, and then the act was refused or never came. Every write of a state is journaled, so what no
-- journal names no state names either.
CREATE VIEW orphan_attachment AS
  SELECT a.municipality, a.hash, a.created_at FROM attachment a
  WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.grain_type = 'item' AND j.key LIKE 'item-' || a.municipality || '-%' AND j.entry LIKE '%' || a.hash || '%');

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'ReformFlow: attachment is append-only'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
  WHEN NOT EXISTS (SELECT 1 FROM orphan_attachment o WHERE o.municipality = OLD.municipality AND o.hash = OLD.hash)
  BEGIN SELECT RAISE(ABORT, 'ReformFlow: an act names this attachment'); END;
CREATE TRIGGER attachment_no_replace BEFORE INSERT ON attachment
  WHEN EXISTS (SELECT 1 FROM attachment a WHERE a.municipality = NEW.municipality AND a.hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'ReformFlow: attachment is append-only, and this hash is there already'); END;

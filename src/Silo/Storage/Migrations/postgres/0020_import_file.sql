-- What somebody chose to import and has not taken yet: private to that person, dropped when it was taken, given up or is a day old.
CREATE TABLE import_file (
  id text NOT NULL,
  number integer NOT NULL,
  municipality text NOT NULL,
  person text NOT NULL,
  plan text NOT NULL,
  settings text NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  created_at text NOT NULL,
  PRIMARY KEY (id, number)
);

CREATE INDEX ix_import_file_person ON import_file (municipality, person, created_at);

GRANT SELECT, INSERT, DELETE ON import_file TO {silo};

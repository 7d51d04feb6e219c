-- What somebody chose to import and has not taken yet: private to that person, dropped when it was taken, given up or is a day old.
CREATE TABLE import_file (
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  plan TEXT NOT NULL,
  settings TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, number)
);

CREATE INDEX ix_import_file_person ON import_file (municipality, person, created_at);

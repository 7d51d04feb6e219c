-- How a town's tables of other kinds are read: which column is what, kept under a name that planning gives.
CREATE TABLE column_mapping (
  municipality TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (municipality, name)
);

-- What the person who chose a file has said of its columns so far.
ALTER TABLE import_file ADD COLUMN mapping TEXT;

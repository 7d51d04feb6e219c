-- How a town's tables of other kinds are read: which column is what, kept under a name that planning gives.
CREATE TABLE column_mapping (
  municipality text NOT NULL,
  name text NOT NULL,
  document text NOT NULL,
  changed_by text NOT NULL,
  changed_at text NOT NULL,
  PRIMARY KEY (municipality, name)
);

-- What the person who chose a file has said of its columns so far.
ALTER TABLE import_file ADD COLUMN mapping text;

GRANT SELECT, INSERT, UPDATE, DELETE ON column_mapping TO {silo};
GRANT UPDATE (mapping) ON import_file TO {silo};

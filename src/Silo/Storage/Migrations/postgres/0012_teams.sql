-- Who was seen with or without the app in Teams. Only remembered: without a row a person is tried.
CREATE TABLE teams_person (
  municipality text NOT NULL,
  person text NOT NULL,
  entra_oid text NOT NULL,
  has_app boolean NOT NULL,
  checked_at text NOT NULL,
  install_tried_at text,
  PRIMARY KEY (municipality, person)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON teams_person TO {silo};

-- Who was seen with or without the app in Teams. Only remembered: without a row a person is tried.
CREATE TABLE teams_person (
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  entra_oid TEXT NOT NULL,
  has_app BOOLEAN NOT NULL,
  checked_at TEXT NOT NULL,
  install_tried_at TEXT,
  PRIMARY KEY (municipality, person)
);

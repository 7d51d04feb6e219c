-- The program's own copy of the tenant's directory: who has which object id. No names and no posts.
CREATE TABLE directory_user (
  oid TEXT PRIMARY KEY,
  mail TEXT,
  sign_in_name TEXT,
  is_gone BOOLEAN NOT NULL
);

-- Where the last reading ended; at most one row.
CREATE TABLE directory_mark (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  mark TEXT NOT NULL,
  read_at TEXT NOT NULL
);

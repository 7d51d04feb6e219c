-- The program's own copy of the tenant's directory: who has which object id. No names and no posts.
CREATE TABLE directory_user (
  oid text PRIMARY KEY,
  mail text,
  sign_in_name text,
  is_gone boolean NOT NULL
);

-- Where the last reading ended; at most one row.
CREATE TABLE directory_mark (
  id integer PRIMARY KEY CHECK (id = 1),
  mark text NOT NULL,
  read_at text NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON directory_user, directory_mark TO {silo};

-- A year's book is of a moment: the newest is given out, superseded ones are removed. "versions" says how many public versions the
-- year had: they only grow, so the number names the content.
CREATE TABLE printed_book (
  municipality text NOT NULL,
  plan text NOT NULL,
  fiscal_year integer NOT NULL,
  versions integer NOT NULL,
  bytes bytea NOT NULL,
  size bigint NOT NULL CHECK (size = octet_length(bytes)),
  hash text NOT NULL CHECK (hash = encode(sha256(bytes), 'hex')),
  created_at text NOT NULL,
  PRIMARY KEY (municipality, plan, fiscal_year, versions)
);

-- The files are compressed already.
ALTER TABLE printed_book ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Books stood among the files that nobody removes. A node with a browser makes them again.
GRANT DELETE ON printed_document TO {owner};
DELETE FROM printed_document WHERE content LIKE 'book-%';
REVOKE DELETE ON printed_document FROM {owner};

-- Whose turn it is to print a file, and how long it is left alone.
CREATE TABLE printing_turn (
  municipality text NOT NULL,
  content text NOT NULL,
  owner text NOT NULL,
  until text NOT NULL,
  PRIMARY KEY (municipality, content)
);

-- What is not printed is looked up every minute, without the texts.
CREATE INDEX ix_published_sheet_printing ON published_sheet (service, municipality, plan, fiscal_year, item, version, hash);
CREATE INDEX ix_printed_document_created ON printed_document (created_at, municipality, content);

-- A book is added and removed, never changed.
GRANT SELECT, INSERT, DELETE ON printed_book TO {silo};
GRANT SELECT, INSERT, UPDATE, DELETE ON printing_turn TO {silo};

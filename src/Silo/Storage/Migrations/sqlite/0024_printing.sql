-- A year's book is of a moment: the newest is given out, superseded ones are removed. "versions" says how many public versions the
-- year had: they only grow, so the number names the content.
CREATE TABLE printed_book (
  municipality TEXT NOT NULL,
  plan TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  versions INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size = length(bytes)),
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (municipality, plan, fiscal_year, versions)
);

CREATE TRIGGER printed_book_no_update BEFORE UPDATE ON printed_book BEGIN SELECT RAISE(ABORT, 'ReformFlow: printed_book is made anew, never changed'); END;

-- Books stood among the files that nobody removes. A node with a browser makes them again.
DROP TRIGGER printed_document_no_delete;
DELETE FROM printed_document WHERE content LIKE 'book-%';
CREATE TRIGGER printed_document_no_delete BEFORE DELETE ON printed_document BEGIN SELECT RAISE(ABORT, 'ReformFlow: printed_document is frozen'); END;

-- Whose turn it is to print a file, and how long it is left alone.
CREATE TABLE printing_turn (
  municipality TEXT NOT NULL,
  content TEXT NOT NULL,
  owner TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (municipality, content)
);

-- What is not printed is looked up every minute, without the texts.
CREATE INDEX ix_published_sheet_printing ON published_sheet (service, municipality, plan, fiscal_year, item, version, hash);
CREATE INDEX ix_printed_document_created ON printed_document (created_at, municipality, content);

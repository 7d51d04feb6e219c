-- The PDF files of public versions and books: made once, the same bytes for ever.
CREATE TABLE printed_document (
  municipality TEXT NOT NULL,
  content TEXT NOT NULL,
  bytes BLOB NOT NULL,
  size INTEGER NOT NULL CHECK (size = length(bytes)),
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (municipality, content)
);

CREATE TRIGGER printed_document_no_update BEFORE UPDATE ON printed_document BEGIN SELECT RAISE(ABORT, 'ReformFlow: printed_document is frozen'); END;
CREATE TRIGGER printed_document_no_delete BEFORE DELETE ON printed_document BEGIN SELECT RAISE(ABORT, 'ReformFlow: printed_document is frozen'); END;
CREATE TRIGGER printed_document_no_replace BEFORE INSERT ON printed_document
  WHEN EXISTS (SELECT 1 FROM printed_document p WHERE p.municipality = NEW.municipality AND p.content = NEW.content)
  BEGIN SELECT RAISE(ABORT, 'ReformFlow: printed_document is frozen, and this file is there already'); END;

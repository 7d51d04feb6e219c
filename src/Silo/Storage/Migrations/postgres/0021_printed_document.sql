-- The PDF files of public versions and books: made once, the same bytes for ever.
CREATE TABLE printed_document (
  municipality text NOT NULL,
  content text NOT NULL,
  bytes bytea NOT NULL,
  size bigint NOT NULL CHECK (size = octet_length(bytes)),
  hash text NOT NULL CHECK (hash = encode(sha256(bytes), 'hex')),
  created_at text NOT NULL,
  PRIMARY KEY (municipality, content)
);

-- The files are compressed already.
ALTER TABLE printed_document ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The running program adds files; nobody changes or removes one.
GRANT SELECT, INSERT ON printed_document TO {silo};
REVOKE UPDATE, DELETE, TRUNCATE ON printed_document FROM {owner};

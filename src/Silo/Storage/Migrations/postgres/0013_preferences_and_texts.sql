-- What each person has chosen for his notices; the row without a person (an empty text) is the municipality's for everybody.
CREATE TABLE notice_preference (
  municipality text NOT NULL,
  person text NOT NULL,
  document text NOT NULL,
  changed_at text NOT NULL,
  PRIMARY KEY (municipality, person)
);

-- The municipality's own versions of texts. A version that was used never changes again: notices say by number which one they were made with.
CREATE TABLE notice_text (
  municipality text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  subject text NOT NULL,
  preview text NOT NULL,
  body text NOT NULL,
  made_by text NOT NULL,
  made_at text NOT NULL,
  used_at text,
  PRIMARY KEY (municipality, id, version)
);

-- Which version of a text is used. Without a row it is the program's own.
CREATE TABLE notice_text_use (
  municipality text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  since text NOT NULL,
  PRIMARY KEY (municipality, id)
);

ALTER TABLE notice ADD COLUMN preview text NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN text_version integer NOT NULL DEFAULT 1;

GRANT SELECT, INSERT, UPDATE ON notice_preference, notice_text, notice_text_use TO {silo};

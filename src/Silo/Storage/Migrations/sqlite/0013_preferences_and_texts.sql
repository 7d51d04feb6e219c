-- What each person has chosen for his notices; the row without a person (an empty text) is the municipality's for everybody.
CREATE TABLE notice_preference (
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  document TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (municipality, person)
);

-- The municipality's own versions of texts. A version that was used never changes again: notices say by number which one they were made with.
CREATE TABLE notice_text (
  municipality TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  preview TEXT NOT NULL,
  body TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (municipality, id, version)
);

-- Which version of a text is used. Without a row it is the program's own.
CREATE TABLE notice_text_use (
  municipality TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (municipality, id)
);

ALTER TABLE notice ADD COLUMN preview TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN text_version INTEGER NOT NULL DEFAULT 1;

-- What stands in people's calendars because a mail carried it, as it was sent last: another day or none has to follow it.
CREATE TABLE calendar_entry (
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  thread TEXT NOT NULL,
  what TEXT NOT NULL,
  day TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  item TEXT,
  link TEXT NOT NULL,
  is_cancelled BOOLEAN NOT NULL,
  sent_at TEXT NOT NULL,
  PRIMARY KEY (municipality, person, thread, what)
);
CREATE INDEX ix_calendar_entry_day ON calendar_entry (municipality, day);

-- The address by which a person's calendar asks for his days; only the hash of its secret is kept.
CREATE TABLE calendar_address (
  hash TEXT PRIMARY KEY,
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (municipality, person)
);

-- What the municipality's own mails say of their sender; without a row it is the program's setting.
CREATE TABLE letterhead (
  municipality TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  changed_at TEXT NOT NULL
);

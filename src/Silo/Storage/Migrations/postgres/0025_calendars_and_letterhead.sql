-- What stands in people's calendars because a mail carried it, as it was sent last: another day or none has to follow it.
CREATE TABLE calendar_entry (
  municipality text NOT NULL,
  person text NOT NULL,
  thread text NOT NULL,
  what text NOT NULL,
  day text COLLATE "C" NOT NULL,
  sequence integer NOT NULL,
  item text,
  link text NOT NULL,
  is_cancelled boolean NOT NULL,
  sent_at text NOT NULL,
  PRIMARY KEY (municipality, person, thread, what)
);
CREATE INDEX ix_calendar_entry_day ON calendar_entry (municipality, day);

-- The address by which a person's calendar asks for his days; only the hash of its secret is kept.
CREATE TABLE calendar_address (
  hash text PRIMARY KEY,
  municipality text NOT NULL,
  person text NOT NULL,
  created_at text NOT NULL,
  UNIQUE (municipality, person)
);

-- What the municipality's own mails say of their sender; without a row it is the program's setting.
CREATE TABLE letterhead (
  municipality text PRIMARY KEY,
  document text NOT NULL,
  changed_at text NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON calendar_entry, letterhead TO {silo};
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_address TO {silo};

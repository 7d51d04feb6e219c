-- What carries notices out of the program, and what became of it. Moments are ISO texts in UTC of one length, so they are in order as texts.
CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  notice TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('Email', 'Teams')),
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('Pending', 'Held', 'Sending', 'Sent', 'Retry', 'Uncertain', 'Superseded', 'Fallback', 'Dead', 'Cancelled')),
  not_before TEXT NOT NULL,
  expires_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  generation INTEGER NOT NULL DEFAULT 1,
  lease_owner TEXT,
  lease_until TEXT,
  address TEXT,
  receipt TEXT,
  last_kind TEXT,
  last_code TEXT,
  last_detail TEXT,
  failing_since TEXT,
  fallback_of TEXT,
  created_at TEXT NOT NULL,
  ended_at TEXT,
  UNIQUE (notice, channel)
);
CREATE INDEX ix_delivery_due ON delivery (channel, not_before) WHERE status IN ('Pending', 'Held', 'Retry', 'Uncertain');
CREATE INDEX ix_delivery_lease ON delivery (lease_until) WHERE status = 'Sending';
CREATE INDEX ix_delivery_expiry ON delivery (expires_at) WHERE status IN ('Pending', 'Held', 'Retry', 'Uncertain');
CREATE INDEX ix_delivery_fallback ON delivery (notice) WHERE status = 'Fallback';
CREATE INDEX ix_delivery_standing ON delivery (municipality, status, channel);
CREATE INDEX ix_delivery_person ON delivery (municipality, person);

-- Written before anything leaves; one without an end was interrupted.
CREATE TABLE delivery_attempt (
  id TEXT PRIMARY KEY,
  delivery TEXT NOT NULL,
  number INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  address TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT,
  code TEXT,
  detail TEXT,
  uncertain BOOLEAN NOT NULL DEFAULT 0,
  UNIQUE (delivery, number)
);

CREATE TABLE channel_state (
  channel TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('Closed', 'Open', 'HalfOpen', 'Stopped')),
  failures INTEGER NOT NULL,
  recent TEXT NOT NULL,
  openings INTEGER NOT NULL,
  open_until TEXT,
  not_before TEXT,
  since TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE TABLE contact (
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  email TEXT,
  entra_oid TEXT,
  email_invalid_since TEXT,
  email_invalid_why TEXT,
  PRIMARY KEY (municipality, person)
);

-- Who did what by hand; only added to.
CREATE TABLE notice_operation (
  id TEXT PRIMARY KEY,
  municipality TEXT NOT NULL,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  person TEXT,
  what TEXT NOT NULL,
  target TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX ix_notice_operation ON notice_operation (municipality, at);

ALTER TABLE notice ADD COLUMN done_at TEXT;
ALTER TABLE notice ADD COLUMN later_until TEXT;
CREATE INDEX ix_notice_subject ON notice (municipality, subject_key);

CREATE TRIGGER notice_operation_no_update BEFORE UPDATE ON notice_operation BEGIN SELECT RAISE(ABORT, 'ReformFlow: operations are only added'); END;
CREATE TRIGGER notice_operation_no_delete BEFORE DELETE ON notice_operation BEGIN SELECT RAISE(ABORT, 'ReformFlow: operations are only added'); END;

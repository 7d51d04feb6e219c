-- What carries notices out of the program, and what became of it. Moments are ISO texts in UTC of one length, so they are in order as texts.
CREATE TABLE delivery (
  id text PRIMARY KEY,
  notice text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('Email', 'Teams')),
  municipality text NOT NULL,
  person text NOT NULL,
  status text NOT NULL CHECK (status IN ('Pending', 'Held', 'Sending', 'Sent', 'Retry', 'Uncertain', 'Superseded', 'Fallback', 'Dead', 'Cancelled')),
  not_before text COLLATE "C" NOT NULL,
  expires_at text COLLATE "C",
  attempts integer NOT NULL DEFAULT 0,
  generation integer NOT NULL DEFAULT 1,
  lease_owner text,
  lease_until text COLLATE "C",
  address text,
  receipt text,
  last_kind text,
  last_code text,
  last_detail text,
  failing_since text COLLATE "C",
  fallback_of text,
  created_at text COLLATE "C" NOT NULL,
  ended_at text COLLATE "C",
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
  id text PRIMARY KEY,
  delivery text NOT NULL,
  number integer NOT NULL,
  generation integer NOT NULL,
  address text NOT NULL,
  started_at text NOT NULL,
  ended_at text,
  outcome text,
  code text,
  detail text,
  uncertain boolean NOT NULL DEFAULT false,
  UNIQUE (delivery, number)
);

CREATE TABLE channel_state (
  channel text PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('Closed', 'Open', 'HalfOpen', 'Stopped')),
  failures integer NOT NULL,
  recent text NOT NULL,
  openings integer NOT NULL,
  open_until text,
  not_before text,
  since text NOT NULL,
  reason text NOT NULL
);

CREATE TABLE contact (
  municipality text NOT NULL,
  person text NOT NULL,
  email text,
  entra_oid text,
  email_invalid_since text,
  email_invalid_why text,
  PRIMARY KEY (municipality, person)
);

-- Who did what by hand; only added to.
CREATE TABLE notice_operation (
  id text PRIMARY KEY,
  municipality text NOT NULL,
  at text NOT NULL,
  account text NOT NULL,
  person text,
  what text NOT NULL,
  target text NOT NULL,
  words text NOT NULL
);
CREATE INDEX ix_notice_operation ON notice_operation (municipality, at);

ALTER TABLE notice ADD COLUMN done_at text;
ALTER TABLE notice ADD COLUMN later_until text;
CREATE INDEX ix_notice_subject ON notice (municipality, subject_key);

GRANT SELECT, INSERT, UPDATE, DELETE ON delivery, contact TO {silo};
GRANT SELECT, INSERT, UPDATE ON delivery_attempt, channel_state TO {silo};
GRANT SELECT, INSERT ON notice_operation TO {silo};

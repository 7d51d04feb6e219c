-- What is posted into channels of Teams, one row for each webhook and cause. The webhooks' addresses are secrets and stand in no table.
CREATE TABLE workflow_post (
  id TEXT PRIMARY KEY,
  webhook TEXT NOT NULL,
  cause TEXT NOT NULL,
  municipality TEXT NOT NULL,
  kind TEXT NOT NULL,
  card TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('Waiting', 'Sending', 'Accepted', 'Superseded', 'Dead')),
  not_before TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  is_short BOOLEAN NOT NULL DEFAULT 0,
  last_code TEXT,
  created_at TEXT NOT NULL,
  ended_at TEXT,
  UNIQUE (webhook, cause)
);
CREATE INDEX ix_workflow_post_due ON workflow_post (webhook, not_before) WHERE status IN ('Waiting', 'Sending');

-- A webhook is with one node at a time.
CREATE TABLE workflow_hook (
  name TEXT PRIMARY KEY,
  is_stopped BOOLEAN NOT NULL DEFAULT 0,
  since TEXT NOT NULL,
  not_before TEXT,
  next_at TEXT,
  last_code TEXT NOT NULL DEFAULT '',
  last_at TEXT,
  lease_owner TEXT,
  lease_until TEXT
);

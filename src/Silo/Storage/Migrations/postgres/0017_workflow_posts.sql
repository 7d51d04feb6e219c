-- What is posted into channels of Teams, one row for each webhook and cause. The webhooks' addresses are secrets and stand in no table.
CREATE TABLE workflow_post (
  id text PRIMARY KEY,
  webhook text NOT NULL,
  cause text NOT NULL,
  municipality text NOT NULL,
  kind text NOT NULL,
  card text NOT NULL,
  status text NOT NULL CHECK (status IN ('Waiting', 'Sending', 'Accepted', 'Superseded', 'Dead')),
  not_before text COLLATE "C" NOT NULL,
  expires_at text COLLATE "C" NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  is_short boolean NOT NULL DEFAULT false,
  last_code text,
  created_at text COLLATE "C" NOT NULL,
  ended_at text COLLATE "C",
  UNIQUE (webhook, cause)
);
CREATE INDEX ix_workflow_post_due ON workflow_post (webhook, not_before) WHERE status IN ('Waiting', 'Sending');

-- A webhook is with one node at a time.
CREATE TABLE workflow_hook (
  name text PRIMARY KEY,
  is_stopped boolean NOT NULL DEFAULT false,
  since text NOT NULL,
  not_before text COLLATE "C",
  next_at text COLLATE "C",
  last_code text NOT NULL DEFAULT '',
  last_at text,
  lease_owner text,
  lease_until text COLLATE "C"
);

GRANT SELECT, INSERT, UPDATE ON workflow_post, workflow_hook TO {silo};

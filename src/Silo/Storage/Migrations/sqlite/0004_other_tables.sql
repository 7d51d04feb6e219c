-- What is no act of a grain: accounts, tokens, typing not yet saved, the inbox, the web's own keys.
CREATE TABLE account (
  name TEXT PRIMARY KEY,
  municipality TEXT NOT NULL,
  person TEXT,
  password_hash TEXT NOT NULL,
  security_stamp TEXT NOT NULL,
  failed_count INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT,
  is_administrator BOOLEAN NOT NULL DEFAULT 0,
  is_disabled BOOLEAN NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
CREATE INDEX ix_account_person ON account (municipality, person);

CREATE TABLE api_token (
  hash TEXT PRIMARY KEY,
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  label TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
);
CREATE INDEX ix_api_token_person ON api_token (municipality, person);

CREATE TABLE draft_buffer (
  municipality TEXT NOT NULL,
  item TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  person TEXT NOT NULL,
  seen_state_version INTEGER NOT NULL,
  document TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (municipality, item, fiscal_year, person)
);

CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  municipality TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_key TEXT NOT NULL,
  unique_key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  link TEXT NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT
);
CREATE INDEX ix_notice_inbox ON notice (municipality, person, created_at);

CREATE TABLE data_protection_key (id TEXT PRIMARY KEY, xml TEXT NOT NULL);

-- What is no act of a grain: accounts, tokens, typing not yet saved, the inbox, the web's own keys.
CREATE TABLE account (
  name text PRIMARY KEY,
  municipality text NOT NULL,
  person text,
  password_hash text NOT NULL,
  security_stamp text NOT NULL,
  failed_count integer NOT NULL DEFAULT 0,
  locked_until text,
  is_administrator boolean NOT NULL DEFAULT false,
  is_disabled boolean NOT NULL DEFAULT false,
  created_at text NOT NULL
);
CREATE INDEX ix_account_person ON account (municipality, person);

CREATE TABLE api_token (
  hash text PRIMARY KEY,
  municipality text NOT NULL,
  person text NOT NULL,
  label text NOT NULL,
  created_at text NOT NULL,
  expires_at text,
  revoked_at text
);
CREATE INDEX ix_api_token_person ON api_token (municipality, person);

CREATE TABLE draft_buffer (
  municipality text NOT NULL,
  item text NOT NULL,
  fiscal_year integer NOT NULL,
  person text NOT NULL,
  seen_state_version bigint NOT NULL,
  document text NOT NULL,
  saved_at text NOT NULL,
  PRIMARY KEY (municipality, item, fiscal_year, person)
);

CREATE TABLE notice (
  id text PRIMARY KEY,
  municipality text NOT NULL,
  person text NOT NULL,
  kind text NOT NULL,
  subject_key text NOT NULL,
  unique_key text NOT NULL UNIQUE,
  title text NOT NULL,
  body text NOT NULL,
  link text NOT NULL,
  created_at text NOT NULL,
  read_at text
);
CREATE INDEX ix_notice_inbox ON notice (municipality, person, created_at);

CREATE TABLE data_protection_key (id text PRIMARY KEY, xml text NOT NULL);

-- What the copying trigger fills from each write of a grain's state. Nothing else writes here.
CREATE TABLE journal (
  service text NOT NULL,
  grain_type text NOT NULL,
  key text NOT NULL,
  seq bigint NOT NULL,
  operation text,
  entry text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (service, grain_type, key, seq)
);
CREATE UNIQUE INDEX ux_journal_operation ON journal (service, grain_type, key, operation) WHERE operation IS NOT NULL;

-- One row per item and fiscal year: what lists read.
CREATE TABLE sheet_row (
  service text NOT NULL,
  key text NOT NULL,
  municipality text NOT NULL,
  item text NOT NULL,
  plan text NOT NULL,
  fiscal_year integer NOT NULL,
  version bigint NOT NULL,
  stage text NOT NULL,
  state_version bigint NOT NULL,
  content_version bigint NOT NULL,
  published_version bigint NOT NULL,
  stage_since text NOT NULL,
  changed_at text NOT NULL,
  document text NOT NULL,
  PRIMARY KEY (service, key, fiscal_year)
);
CREATE INDEX ix_sheet_row_board ON sheet_row (municipality, plan, fiscal_year, stage);

-- Published versions, frozen.
CREATE TABLE published_sheet (
  service text NOT NULL,
  key text NOT NULL,
  municipality text NOT NULL,
  item text NOT NULL,
  plan text NOT NULL,
  fiscal_year integer NOT NULL,
  version bigint NOT NULL,
  document text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (service, key, fiscal_year, version)
);
CREATE INDEX ix_published_sheet_plan ON published_sheet (municipality, plan, fiscal_year);

CREATE TABLE cycle_row (
  service text NOT NULL,
  key text NOT NULL,
  municipality text NOT NULL,
  plan text NOT NULL,
  fiscal_year integer NOT NULL,
  version bigint NOT NULL,
  phase text NOT NULL,
  document text NOT NULL,
  PRIMARY KEY (service, key)
);
CREATE INDEX ix_cycle_row_municipality ON cycle_row (municipality, plan, fiscal_year);

CREATE TABLE certificate (
  service text NOT NULL,
  key text NOT NULL,
  municipality text NOT NULL,
  plan text NOT NULL,
  fiscal_year integer NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('close', 'supplement', 'final-summary')),
  document text NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL,
  key_id text NOT NULL,
  PRIMARY KEY (service, key, number)
);

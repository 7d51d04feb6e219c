-- What the copying trigger fills from each write of a grain's state. Nothing else writes here.
CREATE TABLE journal (
  service TEXT NOT NULL,
  grain_type TEXT NOT NULL,
  key TEXT NOT NULL,
  seq INTEGER NOT NULL,
  operation TEXT,
  entry TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (service, grain_type, key, seq)
);
CREATE UNIQUE INDEX ux_journal_operation ON journal (service, grain_type, key, operation) WHERE operation IS NOT NULL;

-- One row per item and fiscal year: what lists read.
CREATE TABLE sheet_row (
  service TEXT NOT NULL,
  key TEXT NOT NULL,
  municipality TEXT NOT NULL,
  item TEXT NOT NULL,
  plan TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  stage TEXT NOT NULL,
  state_version INTEGER NOT NULL,
  content_version INTEGER NOT NULL,
  published_version INTEGER NOT NULL,
  stage_since TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (service, key, fiscal_year)
);
CREATE INDEX ix_sheet_row_board ON sheet_row (municipality, plan, fiscal_year, stage);

-- Published versions, frozen.
CREATE TABLE published_sheet (
  service TEXT NOT NULL,
  key TEXT NOT NULL,
  municipality TEXT NOT NULL,
  item TEXT NOT NULL,
  plan TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  document TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (service, key, fiscal_year, version)
);
CREATE INDEX ix_published_sheet_plan ON published_sheet (municipality, plan, fiscal_year);

CREATE TABLE cycle_row (
  service TEXT NOT NULL,
  key TEXT NOT NULL,
  municipality TEXT NOT NULL,
  plan TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  phase TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (service, key)
);
CREATE INDEX ix_cycle_row_municipality ON cycle_row (municipality, plan, fiscal_year);

CREATE TABLE certificate (
  service TEXT NOT NULL,
  key TEXT NOT NULL,
  municipality TEXT NOT NULL,
  plan TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('close', 'supplement', 'final-summary')),
  document TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  key_id TEXT NOT NULL,
  PRIMARY KEY (service, key, number)
);

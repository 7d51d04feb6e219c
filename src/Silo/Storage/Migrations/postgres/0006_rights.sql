-- owner: has the tables, runs migrations and restore. keeper: cannot sign in, owns the copying function alone.
-- silo: what the running program signs in as; it adds to history only by storing a state.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY, CONNECT ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO {silo}', current_database());
END $$;
GRANT USAGE ON SCHEMA public TO {silo};

GRANT SELECT ON schemaversions, orleansquery, orleansstorage, journal, sheet_row, published_sheet, cycle_row, certificate TO {silo};
GRANT INSERT ON orleansstorage TO {silo};
-- By column, so that no state can be moved to another key or kind of grain.
GRANT UPDATE (payloadbinary, modifiedon, version) ON orleansstorage TO {silo};
GRANT SELECT, INSERT, UPDATE, DELETE ON account, api_token, draft_buffer, notice, data_protection_key TO {silo};
GRANT SELECT, INSERT, UPDATE, DELETE ON orleansmembershiptable, orleansmembershipversiontable TO {silo};

GRANT SELECT, INSERT ON journal, published_sheet, certificate TO {keeper};
GRANT SELECT, INSERT, UPDATE ON sheet_row, cycle_row TO {keeper};

-- The owner can grant these back to itself; that takes intent, and restore does it in its one transaction.
REVOKE UPDATE, DELETE, TRUNCATE ON journal, published_sheet, certificate FROM {owner};

-- The job storage makes and changes its own tables, in a room of its own.
CREATE SCHEMA hangfire;
GRANT USAGE, CREATE ON SCHEMA hangfire TO {silo};

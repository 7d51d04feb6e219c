-- Run once per PostgreSQL server (15 or newer) as its administrator:
--   psql -f deploy/cluster/roles.sql
-- then give the two that sign in a password, and make the database:
--   ALTER ROLE reformflow_owner PASSWORD '...';  ALTER ROLE reformflow_silo PASSWORD '...';
--   CREATE DATABASE reformflow OWNER reformflow_owner ENCODING 'UTF8' TEMPLATE template0;
-- ReformFlow:Database:OwnerConnectionString signs in as reformflow_owner, ConnectionString as reformflow_silo.
DO $$ BEGIN
  -- Has the tables; runs migrations and restore.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reformflow_owner') THEN CREATE ROLE reformflow_owner LOGIN; END IF;
  -- Owns the one function that writes history; nobody signs in as it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reformflow_keeper') THEN CREATE ROLE reformflow_keeper NOLOGIN; END IF;
  -- What the running program is.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reformflow_silo') THEN CREATE ROLE reformflow_silo LOGIN; END IF;
END $$;
-- So that the owner can hand the function over to the keeper.
GRANT reformflow_keeper TO reformflow_owner;

-- The two tables that the grain storage provider expects, with our own query texts: the provider's contract is the names
-- of the keys, parameters and result columns. One statement writes, and the primary key lets one first writer win.
CREATE TABLE orleansquery (querykey text PRIMARY KEY, querytext text NOT NULL);

CREATE TABLE orleansstorage (
  grainidhash integer NOT NULL,
  grainidn0 bigint NOT NULL,
  grainidn1 bigint NOT NULL,
  graintypehash integer NOT NULL,
  graintypestring text NOT NULL,
  grainidextensionstring text NOT NULL DEFAULT '',
  serviceid text NOT NULL,
  payloadbinary bytea COMPRESSION lz4,
  modifiedon text NOT NULL,
  version integer NOT NULL,
  CONSTRAINT ux_orleansstorage PRIMARY KEY (serviceid, graintypestring, grainidextensionstring, grainidn0, grainidn1)
);

INSERT INTO orleansquery (querykey, querytext) VALUES ('ReadFromStorageKey', '
SELECT payloadbinary AS PayloadBinary, version AS Version FROM orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidextensionstring = COALESCE(@GrainIdExtensionString::text, '''')
  AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1');

INSERT INTO orleansquery (querykey, querytext) VALUES ('WriteToStorageKey', '
WITH changed AS (
  UPDATE orleansstorage SET payloadbinary = @PayloadBinary, version = version + 1,
    modifiedon = to_char(now() AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')
  WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidextensionstring = COALESCE(@GrainIdExtensionString::text, '''')
    AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1 AND version = @GrainStateVersion::integer
  RETURNING version),
created AS (
  INSERT INTO orleansstorage (grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
  SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, COALESCE(@GrainIdExtensionString::text, ''''), @ServiceId, @PayloadBinary,
    to_char(now() AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"''), 1
  WHERE @GrainStateVersion::integer IS NULL ON CONFLICT DO NOTHING
  RETURNING version)
SELECT version AS NewGrainStateVersion FROM changed UNION ALL SELECT version FROM created');

-- History is never cleared: no row is the provider's word for "not done", and the caller gets an exception.
INSERT INTO orleansquery (querykey, querytext) VALUES
  ('ClearStorageKey', 'SELECT version AS NewGrainStateVersion FROM orleansstorage WHERE false'),
  ('DeleteStorageKey', 'SELECT version AS NewGrainStateVersion FROM orleansstorage WHERE false');

-- The two tables that the grain storage provider expects, with our own query texts: the provider's contract is the names
-- of the keys, parameters and result columns; each text is one statement per branch and opens no transaction, so a
-- failure can leave none open on a pooled connection.
CREATE TABLE orleansquery (querykey TEXT PRIMARY KEY, querytext TEXT NOT NULL);

CREATE TABLE orleansstorage (
  grainidhash INTEGER NOT NULL,
  grainidn0 INTEGER NOT NULL,
  grainidn1 INTEGER NOT NULL,
  graintypehash INTEGER NOT NULL,
  graintypestring TEXT NOT NULL,
  grainidextensionstring TEXT NOT NULL DEFAULT '',
  serviceid TEXT NOT NULL,
  payloadbinary BLOB,
  modifiedon TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (serviceid, graintypestring, grainidextensionstring, grainidn0, grainidn1)
) WITHOUT ROWID;

INSERT INTO orleansquery (querykey, querytext) VALUES ('ReadFromStorageKey', '
SELECT payloadbinary AS PayloadBinary, version AS Version FROM orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidextensionstring = COALESCE(@GrainIdExtensionString, '''')
  AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1');

-- The mark at the start is what the grouping data source looks for.
INSERT INTO orleansquery (querykey, querytext) VALUES ('WriteToStorageKey', '/*group*/
UPDATE orleansstorage SET payloadbinary = @PayloadBinary, modifiedon = strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now''), version = version + 1
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidextensionstring = COALESCE(@GrainIdExtensionString, '''')
  AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1 AND version = @GrainStateVersion
RETURNING version AS NewGrainStateVersion;
INSERT INTO orleansstorage (grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, COALESCE(@GrainIdExtensionString, ''''), @ServiceId, @PayloadBinary,
  strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now''), 1
WHERE @GrainStateVersion IS NULL ON CONFLICT DO NOTHING
RETURNING version AS NewGrainStateVersion');

-- History is never cleared: no row is the provider's word for "not done", and the caller gets an exception.
INSERT INTO orleansquery (querykey, querytext) VALUES
  ('ClearStorageKey', 'SELECT version AS NewGrainStateVersion FROM orleansstorage WHERE 0'),
  ('DeleteStorageKey', 'SELECT version AS NewGrainStateVersion FROM orleansstorage WHERE 0');

-- Who is in the cluster (Orleans 10.4.2). The names of tables' columns, keys and parameters are the provider's contract;
-- the texts are ours. A change of one member and of the table's version is one statement: both happen or neither.
CREATE TABLE orleansmembershipversiontable (
  deploymentid text PRIMARY KEY,
  timestamp timestamptz(3) NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 0
);

CREATE TABLE orleansmembershiptable (
  deploymentid text NOT NULL REFERENCES orleansmembershipversiontable (deploymentid),
  address text NOT NULL,
  port integer NOT NULL,
  generation integer NOT NULL,
  siloname text NOT NULL,
  hostname text NOT NULL,
  status integer NOT NULL,
  proxyport integer,
  suspecttimes text,
  starttime timestamptz(3) NOT NULL,
  iamalivetime timestamptz(3) NOT NULL,
  PRIMARY KEY (deploymentid, address, port, generation)
);

-- The three writing texts answer with one row of one number: 1 done, 0 somebody else was first.
INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', '
WITH made AS (INSERT INTO orleansmembershipversiontable (deploymentid) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*)::integer FROM made'),

('InsertMembershipKey', '
WITH turn AS (
  UPDATE orleansmembershipversiontable SET timestamp = now(), version = version + 1
  WHERE deploymentid = @DeploymentId AND version = @Version AND NOT EXISTS (
    SELECT FROM orleansmembershiptable m WHERE m.deploymentid = @DeploymentId AND m.address = @Address AND m.port = @Port AND m.generation = @Generation)
  RETURNING deploymentid),
joined AS (
  INSERT INTO orleansmembershiptable (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
  SELECT deploymentid, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turn
  RETURNING 1)
SELECT count(*)::integer FROM joined'),

('UpdateMembershipKey', '
WITH turn AS (
  UPDATE orleansmembershipversiontable SET timestamp = now(), version = version + 1
  WHERE deploymentid = @DeploymentId AND version = @Version AND EXISTS (
    SELECT FROM orleansmembershiptable m WHERE m.deploymentid = @DeploymentId AND m.address = @Address AND m.port = @Port AND m.generation = @Generation)
  RETURNING deploymentid),
changed AS (
  UPDATE orleansmembershiptable m SET status = @Status, suspecttimes = @SuspectTimes::text, iamalivetime = @IAmAliveTime FROM turn
  WHERE m.deploymentid = turn.deploymentid AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
  RETURNING 1)
SELECT count(*)::integer FROM changed'),

('UpdateIAmAlivetimeKey', '
UPDATE orleansmembershiptable SET iamalivetime = @IAmAliveTime
WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

-- Both readings answer with the version alone when there is no member.
('MembershipReadRowKey', '
SELECT v.deploymentid AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.siloname AS SiloName, m.hostname AS HostName,
  m.status AS Status, m.proxyport AS ProxyPort, m.suspecttimes AS SuspectTimes, m.starttime AS StartTime, m.iamalivetime AS IAmAliveTime, v.version AS Version
FROM orleansmembershipversiontable v LEFT JOIN orleansmembershiptable m
  ON m.deploymentid = v.deploymentid AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE v.deploymentid = @DeploymentId'),

('MembershipReadAllKey', '
SELECT v.deploymentid AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.siloname AS SiloName, m.hostname AS HostName,
  m.status AS Status, m.proxyport AS ProxyPort, m.suspecttimes AS SuspectTimes, m.starttime AS StartTime, m.iamalivetime AS IAmAliveTime, v.version AS Version
FROM orleansmembershipversiontable v LEFT JOIN orleansmembershiptable m ON m.deploymentid = v.deploymentid
WHERE v.deploymentid = @DeploymentId'),

('GatewaysQueryKey', '
SELECT address AS Address, proxyport AS ProxyPort, generation AS Generation FROM orleansmembershiptable
WHERE deploymentid = @DeploymentId AND status = @Status AND proxyport > 0'),

('DeleteMembershipTableEntriesKey', '
WITH members AS (DELETE FROM orleansmembershiptable WHERE deploymentid = @DeploymentId)
DELETE FROM orleansmembershipversiontable WHERE deploymentid = @DeploymentId'),

-- Status 3 is Active, 6 is Dead. 10.4.2 asks for the second text one row at a time; the first is for a caller of the old way.
('CleanupDefunctSiloEntriesKey', '
DELETE FROM orleansmembershiptable WHERE deploymentid = @DeploymentId AND iamalivetime < @IAmAliveTime AND status <> 3'),

('CleanupDefunctSiloEntryKey', '
DELETE FROM orleansmembershiptable
WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND status = 6
  AND starttime = @StartTime AND iamalivetime = @IAmAliveTime AND suspecttimes IS NOT DISTINCT FROM @SuspectTimes::text');

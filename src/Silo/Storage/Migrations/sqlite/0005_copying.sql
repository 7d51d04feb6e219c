-- One commit: whatever a grain's state carries as new is copied in the transaction that stores the state.
-- An insert and an update of a state end at this view, so that the rules below stand once.
CREATE VIEW written_state AS
  SELECT '' AS service, '' AS grain_type, '' AS key, 0 AS version, '' AS document WHERE 0;

CREATE TRIGGER copy_first_write AFTER INSERT ON orleansstorage WHEN NEW.graintypestring IN ('item', 'cycle', 'plan', 'town') BEGIN
  INSERT INTO written_state VALUES (NEW.serviceid, NEW.graintypestring, NEW.grainidextensionstring, NEW.version, CAST(NEW.payloadbinary AS TEXT));
END;

CREATE TRIGGER copy_next_write AFTER UPDATE ON orleansstorage WHEN NEW.graintypestring IN ('item', 'cycle', 'plan', 'town') BEGIN
  INSERT INTO written_state VALUES (NEW.serviceid, NEW.graintypestring, NEW.grainidextensionstring, NEW.version, CAST(NEW.payloadbinary AS TEXT));
END;

CREATE TRIGGER copy_written_state INSTEAD OF INSERT ON written_state BEGIN
  SELECT RAISE(ABORT, 'ReformFlow: a state is never cleared') WHERE NEW.document IS NULL;
  SELECT RAISE(ABORT, 'ReformFlow: the key of this grain has not the agreed form')
    WHERE NEW.key NOT GLOB CASE NEW.grain_type WHEN 'item' THEN 'item-?*-?*' WHEN 'cycle' THEN 'cycle-?*-?*-[0-9][0-9][0-9][0-9]' ELSE NEW.grain_type || '-?*' END;
  -- PostgreSQL cannot hold U+0000 in a text; refused here too, so that every state can move. Escaped backslashes are
  -- taken out first: "\\u0000" is six ordinary characters.
  SELECT RAISE(ABORT, 'ReformFlow: U+0000 in a text')
    WHERE instr(NEW.document, '\u0000') > 0 AND instr(replace(NEW.document, '\\', ''), '\u0000') > 0;

  SELECT RAISE(ABORT, 'ReformFlow: a journal entry does not follow the one before it')
    FROM json_each(NEW.document, '$.journal') e
    WHERE e.value->>'seq' IS NOT e.key + 1 + (SELECT COALESCE(max(j.seq), 0) FROM journal j WHERE j.service = NEW.service AND j.grain_type = NEW.grain_type AND j.key = NEW.key);
  INSERT INTO journal (service, grain_type, key, seq, operation, entry, hash)
    SELECT NEW.service, NEW.grain_type, NEW.key, e.value->>'seq', e.value->>'operation', e.value->>'json', e.value->>'hash'
    FROM json_each(NEW.document, '$.journal') e;

  INSERT INTO sheet_row (service, key, municipality, item, plan, fiscal_year, version, stage, state_version, content_version, published_version, stage_since, changed_at, document)
    SELECT NEW.service, NEW.key, substr(name, 1, instr(name, '-') - 1), substr(name, instr(name, '-') + 1), r.value->>'plan', r.value->>'year', NEW.version,
      r.value->>'stage', r.value->>'stateVersion', r.value->>'contentVersion', r.value->>'publishedVersion', r.value->>'stageSince', r.value->>'changedAt', r.value->>'json'
    FROM (SELECT substr(NEW.key, length('item-') + 1) AS name) JOIN json_each(NEW.document, '$.rows') r
    WHERE NEW.grain_type = 'item'
    ON CONFLICT (service, key, fiscal_year) DO UPDATE SET plan = excluded.plan, version = excluded.version, stage = excluded.stage,
      state_version = excluded.state_version, content_version = excluded.content_version, published_version = excluded.published_version,
      stage_since = excluded.stage_since, changed_at = excluded.changed_at, document = excluded.document;

  INSERT INTO published_sheet (service, key, municipality, item, plan, fiscal_year, version, document, hash)
    SELECT NEW.service, NEW.key, substr(name, 1, instr(name, '-') - 1), substr(name, instr(name, '-') + 1), f.value->>'plan', f.value->>'year',
      f.value->>'version', f.value->>'json', f.value->>'hash'
    FROM (SELECT substr(NEW.key, length('item-') + 1) AS name) JOIN json_each(NEW.document, '$.frozen') f
    WHERE NEW.grain_type = 'item';

  INSERT INTO cycle_row (service, key, municipality, plan, fiscal_year, version, phase, document)
    SELECT NEW.service, NEW.key, substr(name, 1, instr(name, '-') - 1), substr(name, instr(name, '-') + 1, length(name) - instr(name, '-') - length('-2022')),
      CAST(substr(name, -4) AS INTEGER), NEW.version, c.value->>'phase', c.value->>'json'
    FROM (SELECT substr(NEW.key, length('cycle-') + 1) AS name) JOIN (SELECT NEW.document->'$.cycle' AS value) c
    WHERE NEW.grain_type = 'cycle' AND json_type(NEW.document, '$.cycle') = 'object'
    ON CONFLICT (service, key) DO UPDATE SET version = excluded.version, phase = excluded.phase, document = excluded.document;

  INSERT INTO certificate (service, key, municipality, plan, fiscal_year, number, kind, document, hash, signature, key_id)
    SELECT NEW.service, NEW.key, substr(name, 1, instr(name, '-') - 1), substr(name, instr(name, '-') + 1, length(name) - instr(name, '-') - length('-2022')),
      CAST(substr(name, -4) AS INTEGER), c.value->>'number', c.value->>'kind', c.value->>'json', c.value->>'hash', c.value->>'signature', c.value->>'keyId'
    FROM (SELECT substr(NEW.key, length('cycle-') + 1) AS name) JOIN json_each(NEW.document, '$.certificates') c
    WHERE NEW.grain_type = 'cycle';
END;

-- One commit: whatever a grain's state carries as new is copied in the transaction that stores the state.
-- The function runs with the rights of its owner, the keeper, who alone may insert here; the silo's role may not even call it.
CREATE FUNCTION copy_written_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  grain text := NEW.graintypestring;
  grain_key text := NEW.grainidextensionstring;
  document jsonb;
  entry record;
  words text[];
  last_seq bigint := 0;
  last_hash text := repeat('0', 64);
BEGIN
  IF NEW.payloadbinary IS NULL THEN RAISE EXCEPTION 'ReformFlow: a state is never cleared'; END IF;
  document := convert_from(NEW.payloadbinary, 'UTF8')::jsonb;
  words := CASE grain
    WHEN 'item' THEN regexp_match(grain_key, '^item-([^-]+)-(.+)$')
    WHEN 'cycle' THEN regexp_match(grain_key, '^cycle-([^-]+)-(.+)-([0-9]{4})$')
    ELSE regexp_match(grain_key, '^' || grain || '-(.+)$') END;
  IF words IS NULL THEN RAISE EXCEPTION 'ReformFlow: the key of this grain has not the agreed form'; END IF;

  IF jsonb_array_length(document->'journal') > 0 THEN
    SELECT j.seq, j.hash INTO last_seq, last_hash FROM public.journal j
      WHERE j.service = NEW.serviceid AND j.grain_type = grain AND j.key = grain_key ORDER BY j.seq DESC LIMIT 1;
    IF NOT FOUND THEN last_seq := 0; last_hash := repeat('0', 64); END IF;
    FOR entry IN
      SELECT (e.value->>'seq')::bigint AS seq, e.value->>'operation' AS operation, e.value->>'json' AS json, e.value->>'hash' AS hash
      FROM jsonb_array_elements(document->'journal') WITH ORDINALITY e ORDER BY e.ordinality
    LOOP
      IF entry.seq IS DISTINCT FROM last_seq + 1 THEN RAISE EXCEPTION 'ReformFlow: a journal entry does not follow the one before it'; END IF;
      IF entry.hash IS DISTINCT FROM encode(sha256(convert_to(last_hash || entry.json, 'UTF8')), 'hex') THEN
        RAISE EXCEPTION 'ReformFlow: the hash of a journal entry is not the hash of what stands there'; END IF;
      INSERT INTO public.journal (service, grain_type, key, seq, operation, entry, hash)
        VALUES (NEW.serviceid, grain, grain_key, entry.seq, entry.operation, entry.json, entry.hash);
      last_seq := entry.seq;
      last_hash := entry.hash;
    END LOOP;
  END IF;

  IF grain = 'item' THEN
    INSERT INTO public.sheet_row (service, key, municipality, item, plan, fiscal_year, version, stage, state_version, content_version, published_version, stage_since, changed_at, document)
      SELECT NEW.serviceid, grain_key, words[1], words[2], r->>'plan', (r->>'year')::integer, NEW.version, r->>'stage', (r->>'stateVersion')::bigint,
        (r->>'contentVersion')::bigint, (r->>'publishedVersion')::bigint, r->>'stageSince', r->>'changedAt', r->>'json'
      FROM jsonb_array_elements(document->'rows') r
      ON CONFLICT (service, key, fiscal_year) DO UPDATE SET plan = excluded.plan, version = excluded.version, stage = excluded.stage,
        state_version = excluded.state_version, content_version = excluded.content_version, published_version = excluded.published_version,
        stage_since = excluded.stage_since, changed_at = excluded.changed_at, document = excluded.document;
    INSERT INTO public.published_sheet (service, key, municipality, item, plan, fiscal_year, version, document, hash)
      SELECT NEW.serviceid, grain_key, words[1], words[2], f->>'plan', (f->>'year')::integer, (f->>'version')::bigint, f->>'json', f->>'hash'
      FROM jsonb_array_elements(document->'frozen') f;
  ELSIF grain = 'cycle' THEN
    INSERT INTO public.cycle_row (service, key, municipality, plan, fiscal_year, version, phase, document)
      SELECT NEW.serviceid, grain_key, words[1], words[2], words[3]::integer, NEW.version, c->>'phase', c->>'json'
      FROM (SELECT document->'cycle' AS c) one WHERE jsonb_typeof(c) = 'object'
      ON CONFLICT (service, key) DO UPDATE SET version = excluded.version, phase = excluded.phase, document = excluded.document;
    INSERT INTO public.certificate (service, key, municipality, plan, fiscal_year, number, kind, document, hash, signature, key_id)
      SELECT NEW.serviceid, grain_key, words[1], words[2], words[3]::integer, (c->>'number')::integer, c->>'kind', c->>'json', c->>'hash', c->>'signature', c->>'keyId'
      FROM jsonb_array_elements(document->'certificates') c;
  END IF;
  RETURN NULL;
END $$;

-- Without this anybody could hang the function on a table of their own and write what they like.
REVOKE EXECUTE ON FUNCTION copy_written_state() FROM PUBLIC;

-- AFTER, not BEFORE: a row that ON CONFLICT DO NOTHING throws away must copy nothing.
CREATE TRIGGER copy_written_state AFTER INSERT OR UPDATE ON orleansstorage FOR EACH ROW
  WHEN (NEW.graintypestring IN ('item', 'cycle', 'plan', 'town')) EXECUTE FUNCTION copy_written_state();

-- Only who may create in the schema can become the owner of a function there.
GRANT USAGE, CREATE ON SCHEMA public TO {keeper};
ALTER FUNCTION copy_written_state() OWNER TO {keeper};
REVOKE CREATE ON SCHEMA public FROM {keeper};

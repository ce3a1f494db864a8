-- written by hand: what the tray goes by, for records that were there before. Nothing was ever written to next_due, which is a legal date.
ALTER TABLE record_index ALTER COLUMN next_due TYPE date USING NULL;

UPDATE involvement i SET in_hand_of = i.who FROM record_index x WHERE x.type = i.type AND x.record_id = i.record_id AND x.closed_at IS NULL AND i.done IS NULL;

DO $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT type, to_regclass(lower(regexp_replace(regexp_replace(type, '([a-z0-9])([A-Z])', '\1_\2', 'g'), '[^A-Za-z0-9]+', '_', 'g'))) AS place FROM (SELECT DISTINCT type FROM record_index) AS types
  LOOP
    IF one.place IS NOT NULL THEN EXECUTE format('UPDATE record_index x SET changed_at = r.updated_at FROM %s r WHERE x.type = %L AND r.id = x.record_id', one.place, one.type); END IF;
  END LOOP;
END $$;
UPDATE record_index SET changed_at = coalesce(closed_at, opened_at) WHERE changed_at IS NULL;

UPDATE record_index x SET next_due = c.due_on
FROM (SELECT type, record_id, min(due_on) AS due_on FROM record_clock WHERE due_on IS NOT NULL AND met_on IS NULL GROUP BY type, record_id) AS c
WHERE c.type = x.type AND c.record_id = x.record_id AND x.closed_at IS NULL;
UPDATE record_index x SET next_due = least(x.next_due, r.due_on) FROM lawyers_supervision r WHERE x.type = 'lawyers.supervision' AND r.id = x.record_id AND x.closed_at IS NULL;

-- written by hand: the history of states of records that were there before it was kept, from their events.
-- The day is the one the event's author gave; a report of a complaint gives the day it was lodged, which is that of its first state only.
INSERT INTO record_state (type, record_id, version, state, said_on, told_on)
SELECT DISTINCT ON (e.type, e.record_id, e.version) e.type, e.record_id, e.version, e.state, min(e.said_on) OVER same, min(e.told_on) OVER same
FROM (
  SELECT type, record_id, at, id, to_state AS state,
    CASE WHEN kind = 'report' THEN source_version ELSE row_number() OVER (PARTITION BY type, record_id, kind ORDER BY at, id) END AS version,
    CASE WHEN name = 'lawyers.complaint-reported.v1' AND to_state <> 'acceptance' THEN NULL
      WHEN happened_at ~ '^\d{4}-\d\d-\d\d$' THEN happened_at::date
      WHEN happened_at ~ '^\d{4}-\d\d-\d\dT' THEN (happened_at::timestamptz AT TIME ZONE 'Asia/Shanghai')::date END AS said_on,
    (at AT TIME ZONE 'Asia/Shanghai')::date AS told_on
  FROM record_event
  WHERE to_state IS NOT NULL AND ((kind = 'report' AND source_version IS NOT NULL) OR (kind = 'action' AND to_state IS DISTINCT FROM from_state AND source_version IS NULL))
) AS e
WINDOW same AS (PARTITION BY e.type, e.record_id, e.version, e.state)
ORDER BY e.type, e.record_id, e.version, e.at, e.id
ON CONFLICT DO NOTHING;

UPDATE record_state s SET reached_on = coalesce(x.said_on, least(x.told_on, x.next_on))
FROM (
  SELECT type, record_id, version, state, said_on, told_on,
    lag(state) OVER history AS before, lead(coalesce(said_on, told_on)) OVER history AS next_on
  FROM record_state WINDOW history AS (PARTITION BY type, record_id ORDER BY version)
) AS x
WHERE s.type = x.type AND s.record_id = x.record_id AND s.version = x.version AND x.before IS DISTINCT FROM x.state;

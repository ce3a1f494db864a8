-- written by hand: mends what 0014 made up for court cases. A court says the day of filing with every report, which is that of the first state only;
-- of the others it says a day for the closing alone. The rest were reached on the day we were told, no later than the next.
UPDATE record_state SET said_on = NULL WHERE type = 'lawyers.courtCase' AND state NOT IN ('filed', 'closed');

UPDATE record_state s SET reached_on = coalesce(x.said_on, least(x.told_on, x.next_on))
FROM (
  SELECT type, record_id, version, state, said_on, told_on,
    lag(state) OVER history AS before, lead(coalesce(said_on, told_on)) OVER history AS next_on
  FROM record_state WHERE type = 'lawyers.courtCase' WINDOW history AS (PARTITION BY type, record_id ORDER BY version)
) AS x
WHERE s.type = x.type AND s.record_id = x.record_id AND s.version = x.version AND x.before IS DISTINCT FROM x.state;

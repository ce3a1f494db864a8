-- by hand: lists go through the lanes (system, direction, type) there are; those of messages stored before have to be known too.
-- Steps from lane to lane through the index instead of reading all messages.
INSERT INTO "message_lane" ("system", "direction", "type")
WITH RECURSIVE lane AS (
  (SELECT system, direction, type FROM message ORDER BY system, direction, type LIMIT 1)
  UNION ALL
  SELECT n.system, n.direction, n.type FROM lane l CROSS JOIN LATERAL (
    SELECT m.system, m.direction, m.type FROM message m WHERE (m.system, m.direction, m.type) > (l.system, l.direction, l.type) ORDER BY m.system, m.direction, m.type LIMIT 1
  ) AS n
)
SELECT system, direction, type FROM lane
ON CONFLICT DO NOTHING;

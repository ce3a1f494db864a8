-- written by hand: what is under way since before the sender was kept is work of whoever's act stated it

UPDATE "delivery" d SET "sender" = e."actor_id"
FROM "message" m, "record_event" e
WHERE d."direction" = 'out' AND d."state" IN ('due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked') AND d."record" IS NOT NULL
  AND m."id" = d."message_id" AND m."received_at" = d."message_at"
  AND e."outbox_id" = CASE WHEN m."causation" ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN m."causation"::uuid END
  AND e."kind" = 'action' AND e."actor_kind" = 'account';

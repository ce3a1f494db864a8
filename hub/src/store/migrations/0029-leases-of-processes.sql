-- written by hand: a lease belongs to a process from now on (the next migration) and has no time of its own. What was leased is free after this.
-- No release has these columns: they go at once.
ALTER TABLE "delivery" DROP COLUMN "leased_until";

ALTER TABLE "departure" DROP COLUMN "leased_until";

ALTER TABLE "operation" DROP COLUMN "leased_until";

ALTER TABLE "lease" DROP COLUMN "until", DROP COLUMN "holder";

ALTER TABLE "circuit" DROP COLUMN "probe_at";

-- written by hand: failures to sign in are no longer an account's, which locked out its person whoever failed, but counted by name and place (the next migration).
-- No release has these columns: they go at once.
ALTER TABLE "account" DROP COLUMN "failures", DROP COLUMN "locked_until";

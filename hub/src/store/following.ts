import { mostFollowed, type Following, type RecordPlace, type SeenType } from '../ports/index.js';
import { insert, type StoredRow } from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { Binds } from './reading/binds.js';
import { seenIn } from './reading/seen.js';
import { text } from './rows/read.js';
import { following, noticeMuted } from './schema/access-tables.js';

const of = 'account_id = $1 AND type = $2 AND record_id = $3';

/** Records that people follow: found by the account, and by the record when that changes. */
export class SqlFollowing implements Following {
  constructor(private readonly kit: Kit) {}

  begin(account: string, { type, recordId }: RecordPlace, sees: readonly SeenType[]): Promise<boolean> {
    return this.kit.database.transaction(async (one) => {
      // Two screens of one person begin one after the other: neither counts past the other.
      await one.query({ text: 'SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE' }, [account]);
      const binds = new Binds();
      const others = `SELECT count(*)::int AS n FROM following f CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = f.type AND y.record_id = f.record_id OFFSET 0) x
        WHERE f.account_id = ${binds.of(account)} AND (f.type, f.record_id) <> (${binds.of(type)}, ${binds.of(recordId)}::uuid) AND ${seenIn(sees, binds, this.kit)}`;
      const [found] = (await one.query<StoredRow>({ text: others }, binds.values)).rows;
      if ((found!['n'] as number) >= mostFollowed) return false;
      const row = { account_id: account, type, record_id: recordId, since: new Date().toISOString() };
      await insert(one, following, [row], { key: following.key, take: [] });
      return true;
    });
  }

  async end(account: string, { type, recordId }: RecordPlace): Promise<void> {
    if (isUuid(recordId)) await this.rows(`DELETE FROM following WHERE ${of}`, [account, type, recordId]);
  }

  async isFollowed(account: string, { type, recordId }: RecordPlace): Promise<boolean> {
    return isUuid(recordId) && (await this.rows(`SELECT 1 FROM following WHERE ${of}`, [account, type, recordId])).length > 0;
  }

  async muted(account: string): Promise<readonly string[]> {
    return (await this.rows('SELECT kind FROM notice_muted WHERE account_id = $1 ORDER BY kind LIMIT 50', [account])).map((row) =>
      text(row, 'kind'),
    );
  }

  async mute(account: string, kind: string, isMuted: boolean): Promise<void> {
    await this.kit.database.run(async (one) => {
      if (isMuted) await insert(one, noticeMuted, [{ account_id: account, kind }], { key: noticeMuted.key, take: [] });
      else await one.query({ text: 'DELETE FROM notice_muted WHERE account_id = $1 AND kind = $2' }, [account, kind]);
    });
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<readonly StoredRow[]> {
    return (await this.kit.database.run((one) => one.query<StoredRow>({ text: sql }, values))).rows;
  }
}

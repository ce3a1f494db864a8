import type { Expression } from '@fatong/contracts/expression';
import type { RecordRow } from '../../ports/index.js';
import type { Session } from '../connect.js';
import { arrayLiteral } from '../dialects/index.js';
import { tableOf, type Kit } from '../kit.js';
import { Binds } from './binds.js';
import { whereOf } from './where.js';

/** The newest record of a type that fulfils a condition, `without` those a unit holds in hand, and with so many `before` it. */
export async function findOne(
  session: Session,
  kit: Kit,
  {
    type,
    where,
    without,
    before,
  }: { readonly type: string; readonly where: Expression; readonly without: readonly string[]; readonly before: number },
): Promise<Pick<RecordRow, 'id' | 'number'> | null> {
  const table = tableOf(kit, type);
  const binds = new Binds();
  const condition = whereOf(where, { table, binds, hashes: kit.hashes, tables: kit.tables });
  const others = without.length === 0 ? '' : ` AND r."id" <> ALL(${binds.of(arrayLiteral('uuid', without))}::uuid[])`;
  const { rows } = await session.query<{ id: string; number: string | null }>(
    {
      text: `SELECT r."id", r."number" FROM "${table.table.name}" r WHERE ${condition}${others} ORDER BY r."id" DESC LIMIT 1 OFFSET ${binds.of(before)}::int`,
    },
    binds.values,
  );
  return rows[0] ?? null;
}

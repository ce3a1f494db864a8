import type { RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { MemoryTables } from '../../engine/testing/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { AreaRights, Put, Whose } from './area-rights.js';
import { districtA, districtB } from './people.js';

export interface Member {
  readonly type: string;
  readonly id: string;
  readonly whose: Whose;
}

/** The records that an area's rights are asked of, in these tables; `accounts`: who of its roles is known to be which person. */
export function cast(
  tables: MemoryTables,
  types: readonly RecordType[],
  { put: putTheirs = putPlain(types) }: Pick<AreaRights, 'put'>,
): { readonly members: readonly Member[]; readonly accounts: Readonly<Record<string, string>> } {
  const members: Member[] = [];
  const put: Put = (type, whose, row, involved = []) => {
    const record = types.find(({ name }) => name === type);
    if (record === undefined) throw new Error(`${type} is no record type of the table`);
    const [count, at] = [members.length + 1, '2026-02-01T02:00:00.000Z'];
    const id = `0197b000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    const made: RecordRow = {
      id,
      type,
      number: `N-${count}`,
      version: 1,
      state: null,
      ownerUnit: null,
      district: whose.district,
      createdAt: at,
      updatedAt: at,
      values: {},
      ...(record.master !== null && { mirror: { source: record.master, sourceId: `S-${count}`, stateVersion: 1, groups: {} } }),
      ...row,
    };
    tables.put(made);
    tables.involvements.set(
      `${type}:${id}`,
      (typeof involved === 'function' ? involved(id) : involved).map((who) => ({ type, recordId: id, who, role: 'subject', since: at })),
    );
    tables.index.set(`${type}:${id}`, {
      type,
      recordId: id,
      number: made.number,
      title: titleOf(record, made),
      state: made.state,
      ownerUnit: made.ownerUnit,
      district: made.district,
      openedAt: at,
      changedAt: at,
    });
    members.push({ type, id, whose });
    return id;
  };
  return { accounts: putTheirs(put), members };
}

/** One record of every type in each of two districts. */
const putPlain =
  (types: readonly RecordType[]) =>
  (put: Put): Readonly<Record<string, string>> => {
    for (const { name, states, fields } of types) {
      const masked = Object.entries(fields)
        .filter(([, { class: of }]) => of === 'personal' || of === 'sensitive')
        .map(([field]) => field);
      if (masked.length > 0)
        throw new Error(`${name} masks ${masked.join(', ')}: its area says in rights.ts, by \`put\` and \`secrets\`, what stands there`);
      for (const district of [districtA, districtB])
        put(name, { person: '', unit: '', district }, { state: Object.keys(states)[0] ?? null });
    }
    return {};
  };

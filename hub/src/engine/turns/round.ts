import { definitionVersion, type RecordType } from '../../definitions/index.js';
import { unhurried, type Pace } from '../pace.js';
import type { Parts } from '../parts.js';
import { isAsking, keepTurns } from './turns.js';

/** So many records in one transaction at most. */
const batch = 200;

/**
 * Keeps what is asked on records that are there already, after a release whose definitions ask otherwise: record by record, from where it was when it was
 * stopped. Answers how many records it took; 0: all stand as they are defined.
 */
export async function roundOfTurns(parts: Parts, pace: Pace = unhurried): Promise<number> {
  for (const record of parts.catalogue.areas.flatMap(({ records }) => records)) {
    const taken = await some(parts, record, pace);
    if (taken > 0) return taken;
  }
  return 0;
}

async function some(parts: Parts, record: RecordType, pace: Pace): Promise<number> {
  const version = definitionVersion(record);
  return parts.store.transact(async (unit) => {
    const known = await unit.turnRound(record.name);
    if (known === null ? !isAsking(record) : known.version === version && known.isDone) return 0;
    const after = known?.version === version ? known.after : null;
    const most = pace.most(batch);
    const ids = await unit.recordsAfter(record.name, after, most);
    const rows = ids.length === 0 ? [] : [...(await unit.records(record.name, ids)).values()];
    const at = parts.clock();
    await keepTurns(
      unit,
      rows.map((row) => ({ record, row, since: row.updatedAt, askedBy: null, at })),
    );
    unit.keepTurnRound({ type: record.name, version, after: ids.at(-1) ?? after, isDone: ids.length < most });
    return ids.length;
  });
}

import { isDeepStrictEqual } from 'node:util';
import { ownAddress } from '../../definitions/index.js';
import type { RecordRow, ScoreRow, Store, Unit } from '../../ports/index.js';
import { isNothing, joined, noChange, type Change } from './change.js';

/** Told after a commit. */
export interface Watching {
  readonly changed: (change: Change) => void;
  /** A fact waits to be sent. */
  readonly stated: () => void;
}

/** The same store, which says after each commit what it changed. */
export function watchedStore(store: Store, { changed, stated }: Watching): Store {
  return {
    transact: async (work) => {
      let change = noChange;
      let hasFact = false;
      const result = await store.transact((unit) => {
        // A transaction that runs again begins anew.
        change = noChange;
        hasFact = false;
        watch(
          unit,
          (more) => (change = joined(change, more)),
          () => (hasFact = true),
        );
        return work(unit);
      });
      if (!isNothing(change)) changed(change);
      if (hasFact) stated();
      return result;
    },
    recovered: () => store.recovered(),
    close: () => store.close(),
  };
}

/**
 * The unit itself stays the object it is, since the store knows it by identity: some of its methods are overlaid. A record changes when it is
 * saved, when something that happened to it is added without changing it (what became of an outgoing message), and when its score is another.
 */
function watch(unit: Unit, note: (change: Change) => void, noteFact: () => void): void {
  const [save, add, settle, records] = [unit.save.bind(unit), unit.add.bind(unit), unit.settle.bind(unit), unit.records.bind(unit)];
  const [scores, keepScore] = [unit.scores.bind(unit), unit.keepScore.bind(unit)];
  const read = new Map<string, RecordRow>();
  const counted = new Map<string, ScoreRow>();
  const touched = ({ type, id, district, ownerUnit }: RecordRow): void =>
    note({ ...noChange, records: [{ type, id, district, ownerUnit }] });
  unit.save = (row: RecordRow) => {
    touched(row);
    save(row);
  };
  unit.records = async (type, ids) => {
    const rows = await records(type, ids);
    for (const row of rows.values()) read.set(row.id, row);
    return rows;
  };
  unit.scores = async (type, ids) => {
    const rows = await scores(type, ids);
    for (const row of rows) counted.set(row.recordId, row);
    return rows;
  };
  unit.keepScore = (row) => {
    const of = read.get(row.recordId);
    // That it was counted on another day is no news.
    if (of !== undefined && !isDeepStrictEqual({ ...counted.get(row.recordId), countedOn: row.countedOn }, row)) touched(of);
    keepScore(row);
  };
  unit.add = (table, row) => {
    if (table === 'message') note({ ...noChange, messages: true, failures: 'cause' in row && row.cause !== undefined });
    if (table === 'outbox') noteFact();
    if (table === 'notice' && 'address' in row) note({ ...noChange, notices: [row.address as string] });
    if (table === 'noticeRead' && 'noticeId' in row) note({ ...noChange, notices: [ownAddress(row.account)] });
    const of = table === 'event' && 'recordId' in row ? read.get(row.recordId) : undefined;
    if (of !== undefined) touched(of);
    add(table, row);
  };
  unit.settle = (changes) => {
    if (changes.length > 0) note({ ...noChange, messages: true, failures: true });
    return settle(changes);
  };
}

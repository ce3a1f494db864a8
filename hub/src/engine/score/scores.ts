import { isDeepStrictEqual } from 'node:util';
import { today } from '@fatong/contracts/codes';
import { mostWatched, type Deduction, type ScoreType, type Watched } from '../../definitions/index.js';
import type { RecordRow, ScoreRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';
import { isWoken } from '../woken.js';
import { countScore, type Against } from './count.js';

/** Counts anew the scores that these changes may have made others, and those of entries that are new: in the same transaction, after all else, so that it sees what that made of the records. */
export async function scores(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const after: Change[] = [];
  for (const score of parts.catalogue.scores) {
    const woken = changes.filter((change) => isCounted(score, change));
    const ids = [...new Set(woken.flatMap((change) => whose(score, change)))].toSorted();
    const at = woken
      .map((change) => change.at)
      .toSorted()
      .at(-1);
    if (at !== undefined && ids.length > 0) after.push(...(await counted(unit, score, ids, at)));
  }
  return after;
}

const isCounted = ({ about, deductions }: ScoreType, change: Change): boolean =>
  (change.record.name === about.name && change.before === null) ||
  deductions.some((one) => change.record.name === one.watch.name && isMoved(one, change));

const isMoved = ({ watch, by, reads }: Deduction, change: Change): boolean =>
  (change.before !== null && change.before.state !== change.after.state) || isWoken({ watch, about: by, reads }, change);

/** Whose score it is, and whose it was. */
function whose({ about, deductions }: ScoreType, { record, before, after }: Change): readonly string[] {
  const refs = [...new Set(deductions.filter(({ watch }) => watch.name === record.name).map(({ by }) => by))];
  const led = refs.flatMap((by) => [before?.values[by], after.values[by]]).filter((id) => typeof id === 'string');
  return record.name === about.name && before === null ? [after.id, ...led] : led;
}

/** Locks whose scores they are, so that of two who change what counts the second sees the first; one read a watched type. Where the band is another, the entry says so. */
export async function counted(unit: Unit, score: ScoreType, ids: readonly string[], at: string): Promise<readonly Change[]> {
  const { about, keeps } = score;
  const rows = await unit.records(about.name, ids);
  const [against, known] = [
    await standing(unit, score, [...rows.keys()]),
    new Map((await unit.scores(about.name, [...rows.keys()])).map((one) => [one.recordId, one] as const)),
  ];
  const day = today(new Date(at));
  return [...rows.values()].flatMap((row): Change[] => {
    const result = countScore(score, against.get(row.id) ?? [], day);
    if (result === null) return [];
    const counted: ScoreRow = { type: about.name, recordId: row.id, ...result, countedOn: day };
    if (!isDeepStrictEqual(known.get(row.id), counted)) unit.keepScore(counted);
    if (row.values[keeps] === result.band) return [];
    return [
      {
        record: about,
        before: row,
        after: { ...row, values: { ...row.values, [keeps]: result.band } },
        changed: new Set([keeps]),
        events: [],
        states: [],
        facts: [],
        by: null,
        at,
      },
    ];
  });
}

/** What counts against each of them. */
async function standing(unit: Unit, { deductions }: ScoreType, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Against[]>> {
  const all: (Against & { readonly whose: string })[] = [];
  for (const of of Map.groupBy(deductions, ({ watch, by }) => `${watch.name} ${by}`).values()) {
    const [{ watch, by }] = of as [Deduction];
    const found =
      ids.length === 0
        ? []
        : await unit.neighbours(watch.name, {
            field: by,
            values: ids,
            fields: [...new Set(of.flatMap(({ reads }) => reads))],
            most: mostWatched,
          });
    all.push(
      ...found.flatMap((record) =>
        of.flatMap((deduction) =>
          deduction
            .of(watched(record))
            .map((deducted) => ({ deduction, record: { type: watch.name, id: record.id }, deducted, whose: record.values[by] as string })),
        ),
      ),
    );
  }
  return Map.groupBy(all, (one) => one.whose);
}

const watched = (record: RecordRow): Watched => record as Watched;

import { bornOn } from '@fatong/contracts/codes';
import { isDeepStrictEqual } from 'node:util';
import { matchedBy, type Among, type MatchKey, type RecordType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import type { Change } from './change.js';
import { consulted } from './consulted.js';
import { decide } from './decide.js';
import { machine } from './doer.js';
import { matchingName, matchingTitle } from './machines.js';
import { barrier, lockingFind } from './guard.js';
import { numbersFor } from './letters/numbers.js';
import type { Parts } from './parts.js';
import type { Targets } from './resolve.js';

type Values = Readonly<Record<string, unknown>>;

/** More of one name are not looked at: then none of them is exact by name, and a person looks for himself. */
const mostAlike = 50;

/**
 * Looks for whom records are about, when what is said of him has changed: one look-up a key for all of them. One that agrees exactly is it; several, or what
 * agrees in part, wait for a person. Whom a person has named stays, and so does whom the state no longer lets change.
 */
export async function matching(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const made: Change[] = [];
  for (const [, of] of Map.groupBy(changes.filter(isDue), ({ record }) => record.name)) {
    const { record } = of[0]!;
    const found: Found[] = [];
    for (const one of record.matching!.among)
      found.push(
        await lookUp(
          unit,
          one,
          of.map(({ after }) => after.values),
        ),
      );
    for (const change of of) {
      const match = matchOf(record, change.after.values, found);
      if (Object.entries(match.values).some(([field, value]) => !isDeepStrictEqual(change.after.values[field] ?? null, value)))
        made.push(...(await acted(parts, unit, change, match)));
    }
  }
  return made;
}

const isDue = ({ record: { matching: of }, before, after, changed }: Change): boolean =>
  of !== null && after.values[of.result] !== 'hand' && (before === null || matchedBy(of).some((field) => changed.has(field)));

/** Entries that agree with some of these records in the first field of a key, by key. */
type Found = ReadonlyMap<MatchKey, readonly RecordRow[]>;

async function lookUp(unit: Unit, { type, exact, probable }: Among, all: readonly Values[]): Promise<Found> {
  const keys = [...exact, ...probable];
  const fields = [...new Set(keys.flatMap((key) => Object.keys(key)))];
  const found = new Map<MatchKey, readonly RecordRow[]>();
  for (const [field, of] of Map.groupBy(keys, (key) => Object.keys(key)[0]!)) {
    const wanted = [
      ...new Set(
        of.flatMap((key) =>
          all.flatMap((values) => {
            const said = values[key[field] as string];
            return typeof said === 'string' ? [said] : [];
          }),
        ),
      ),
    ].toSorted();
    const rows = wanted.length === 0 ? [] : await unit.neighbours(type, { field, values: wanted, fields, most: mostAlike });
    for (const key of of) found.set(key, rows);
  }
  return found;
}

interface Match {
  readonly isExact: boolean;
  /** Result, refs and candidates of the record. */
  readonly values: Values;
  /** Whom it leads to, where it was found exactly. */
  readonly is: { readonly ref: string; readonly type: string; readonly id: string } | null;
}

function matchOf({ matching: of }: RecordType, values: Values, found: readonly Found[]): Match {
  const { result, among } = of!;
  const agreeing = (keys: readonly MatchKey[], rows: Found): readonly string[] => [
    ...new Set(
      keys.flatMap((key) =>
        rows
          .get(key)!
          .filter((row) => agrees(key, row.values, values))
          .map(({ id }) => id),
      ),
    ),
  ];
  const exact = among.map((one, i) => agreeing(one.exact, found[i]!));
  const count = exact.flat().length;
  const hit = count === 1 ? exact.findIndex(({ length }) => length === 1) : -1;
  const one = among[hit];
  const probable = one ? [] : among.map(({ probable: keys }, i) => [...new Set([...exact[i]!, ...agreeing(keys, found[i]!)])].toSorted());
  const isProbable = probable.some(({ length }) => length > 0);
  return {
    isExact: one !== undefined,
    is: one ? { ref: one.ref, type: one.type, id: exact[hit]![0]! } : null,
    values: {
      [result]: one ? 'exact' : isProbable ? 'probable' : 'none',
      ...Object.fromEntries(
        among.flatMap(({ ref, candidates }, i): readonly (readonly [string, unknown])[] => [
          [ref, i === hit ? exact[hit]![0] : null],
          [candidates, probable[i]?.length ? probable[i] : null],
        ]),
      ),
    },
  };
}

/** Whether an entry agrees in all that a key asks; what is not said agrees with nothing. */
const agrees = (key: MatchKey, theirs: Values, values: Values): boolean =>
  Object.entries(key).every(([field, ours]) => {
    const [is, said] = [theirs[field], values[typeof ours === 'string' ? ours : ours.born]];
    if (is === undefined || is === null || said === undefined || said === null) return false;
    return typeof ours === 'string' ? is === said : typeof is === 'string' && Number(bornOn(is).slice(0, 4)) === said;
  });

/** What the machine makes of it; nothing where the state does not allow it. */
async function acted(parts: Parts, unit: Unit, { record, after, at }: Change, { isExact, is, values }: Match): Promise<readonly Change[]> {
  const of = record.matching!;
  const name = isExact ? of.found : of.open;
  const action = { ...record.actions[name]!, name };
  const row = { ...after, version: after.version + 1 };
  if (await barrier({ catalogue: parts.catalogue, at, find: lockingFind(unit) }, record, action, { row, timeline: [] }, null)) return [];
  const targets: Targets = is === null ? new Map() : new Map([[is.ref, [...(await unit.records(is.type, [is.id])).values()]]]);
  const decision = decide({
    catalogue: parts.catalogue,
    record,
    action,
    row,
    involved: await unit.involved(record.name, row.id),
    targets,
    doer: machine(matchingName(record.name), matchingTitle),
    numbers: await numbersFor(unit, record, action, at),
    consultation: await consulted(parts, unit, record, action, { row, at }),
    at,
    read: { values, reason: null },
  });
  if ('refused' in decision)
    throw new Error(
      `${record.name}: ${name} needs what matching does not say: ${(decision.refused.findings ?? []).map(({ pointer }) => pointer).join(', ')}`,
    );
  return [decision.change];
}

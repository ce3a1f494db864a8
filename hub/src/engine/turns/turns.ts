import type { RecordType } from '../../definitions/index.js';
import type { RecordRow, TurnRow, Unit } from '../../ports/index.js';
import type { Change, Involved } from '../change.js';
import { addressesFor, askedOn, isByInvolvement, type Asked } from './asked.js';

/** A record of which it is kept what is asked on it. */
export interface Kept {
  readonly record: RecordType;
  readonly row: RecordRow;
  /** Whom it involves, where that is known already. */
  readonly involved?: readonly Involved[] | undefined;
  readonly since: string;
  readonly askedBy: string | null;
  readonly at: string;
}

/** Keeps what is asked of whom on the records that these changes touched, as they are left: in the same transaction, after all else that follows. */
export async function turns(unit: Unit, changes: readonly Change[], left: ReadonlyMap<string, RecordRow>): Promise<void> {
  const touched = Map.groupBy(
    changes.filter(({ record, before, after }) => isAskingIn(record, after.state) || (before !== null && isAskingIn(record, before.state))),
    ({ record, after }) => `${record.name}:${after.id}`,
  );
  await keepTurns(
    unit,
    [...touched].map(([key, of]): Kept => {
      const last = of.at(-1)!;
      const actor = of.flatMap(({ events }) => events).at(-1)?.actor;
      return {
        record: last.record,
        row: left.get(key) ?? last.after,
        involved: of.findLast(({ involved }) => involved)?.involved,
        since: last.at,
        askedBy: actor?.id ?? last.by,
        at: last.at,
      };
    }),
  );
}

/** Whether anything is ever asked on records of this type. */
export const isAsking = ({ actions }: RecordType): boolean => Object.values(actions).some(({ due }) => due.length > 0);

/** Whether anything is asked in a state: of a record that neither was nor is in such a one nothing is looked at. */
const isAskingIn = ({ actions }: RecordType, state: string | null): boolean =>
  Object.values(actions).some(({ due, from }) => due.length > 0 && (from.length === 0 || (state !== null && from.includes(state))));

/** One statement a type for whom earlier steps bar, none where nothing is barred. */
export async function keepTurns(unit: Unit, all: readonly Kept[]): Promise<void> {
  for (const [type, of] of Map.groupBy(all, ({ record }) => record.name)) {
    const asked = of.map((one) => ({ ...one, asked: askedOn(one.record, one.row, one.at) }));
    const barring = asked.filter((one) => one.asked.some(({ notBy }) => notBy.length > 0));
    const doers =
      barring.length === 0
        ? []
        : await unit.doers(
            type,
            barring.map(({ row }) => row.id),
            [...new Set(barring.flatMap((one) => one.asked.flatMap(({ notBy }) => notBy)))],
          );
    for (const one of asked) {
      const isInvolved = one.asked.some(({ short }) => isByInvolvement(one.record, short));
      const involved = isInvolved ? (one.involved ?? (await unit.involved(type, one.row.id))) : [];
      const barred = ({ notBy }: Asked): string[] => [
        ...new Set(doers.filter(({ recordId, action }) => recordId === one.row.id && notBy.includes(action)).map(({ account }) => account)),
      ];
      unit.keepTurns(
        type,
        one.row.id,
        one.asked.flatMap((turn) =>
          addressesFor(one.record, turn, one.row, involved).map((address) => rowOf(one, turn, address, barred(turn))),
        ),
      );
    }
  }
}

const rowOf = (
  { record, row, since, askedBy }: Kept,
  { action, role, dueOn, dueAt, dueBy }: Asked,
  address: string,
  barred: readonly string[],
): TurnRow => ({ type: record.name, recordId: row.id, action, address, role, since, dueOn, dueAt, dueBy, askedBy, barred });

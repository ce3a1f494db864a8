import { dayOf, hasTime } from '@fatong/contracts/calendar';
import { holds } from '@fatong/contracts/expression';
import {
  districtAddress,
  dueField,
  elsewhereIn,
  isOfSeveralDistricts,
  metField,
  noticeAddress,
  roleAddress,
  type ActionType,
  type AskedType,
  type RecordType,
} from '../../definitions/index.js';
import type { RecordRow, TurnRow } from '../../ports/index.js';
import type { Involved } from '../change.js';
import { lengthBarrier } from '../clocks/lengthening.js';
import { barredPost, stateBarrier } from '../guard.js';
import { nextDueOf } from '../place.js';
import { unassigned } from '../staff/barring.js';
import { idsNamed } from '../staff/involving.js';
import { readOf } from '../read-of.js';

/** An action that is asked of a role now. */
export type Asked = Pick<TurnRow, 'action' | 'role' | 'dueOn' | 'dueAt' | 'dueBy'> & {
  /** As the record's own area spells it. */
  readonly short: string;
  readonly notBy: readonly string[];
  /** Of which of two units it is asked; null: of whoever sees it. */
  readonly side: ActionType['side'];
  /** Accounts to whom alone it is left; null: it is left to all of the role. */
  readonly named: readonly string[] | null;
};

/** What is asked on a record as it stands, of whom of those who may see it and act on it. What other records bar is asked all the same: their changes do not reach this one. */
export function askedOn(record: RecordType, row: RecordRow, at: string): readonly Asked[] {
  const read = readOf(record, row, at);
  return Object.entries(record.actions).flatMap(([name, action]) => {
    if (action.due.length === 0 || !isPossible(record, action, row, at)) return [];
    const asked = action.due
      .filter(({ when }) => when === null || holds(when, read))
      .flatMap(({ by, of }) => of.map((role) => ({ role, due: dueBy(record, row, by) })));
    return asked
      .filter(({ role }, i) => asked.findIndex((one) => one.role === role) === i && isTheirs(record, role, read))
      .map(({ role, due }) => ({
        action: name,
        short: role,
        role: `${record.area}.${role}`,
        dueOn: due && dayOf(due.due),
        dueAt: due !== null && hasTime(due.due) ? due.due : null,
        dueBy: due && due.by,
        notBy: action.notBy,
        side: action.ownerOnly ? 'sent' : action.side,
        named: action.assignee === null ? null : idsNamed(row.values, action.assignee),
      }));
  });
}

function isPossible(record: RecordType, action: ActionType, row: RecordRow, at: string): boolean {
  const read = readOf(record, row, at);
  return (
    stateBarrier(record, action, row) === null &&
    unassigned(record, action, row) === null &&
    lengthBarrier(record, action, row, at) === null &&
    !action.unless.some(({ when }) => elsewhereIn(when).length === 0 && holds(when, read))
  );
}

const isTheirs = (record: RecordType, role: string, read: Readonly<Record<string, unknown>>): boolean =>
  (record.seenWhen[role] === undefined || holds(record.seenWhen[role], read)) && barredPost(record, role, read) === null;

function dueBy(record: RecordType, row: RecordRow, by: AskedType['by']): ReturnType<typeof nextDueOf> {
  if (by === null) return null;
  if (by === 'first') return nextDueOf(record, row);
  const field = dueField(by.clock);
  const due = row.values[field];
  return typeof due === 'string' && (row.values[metField(by.clock)] ?? null) === null ? { by: field, due } : null;
}

/** Whether where a role sees the record hangs on whom it involves. */
export const isByInvolvement = (record: RecordType, role: string): boolean => {
  const scope = record.see[role];
  return scope === 'district' ? isOfSeveralDistricts(record.place) : scope !== 'city';
};

/** Where somebody in this role is asked: himself where it is left to him, else where his right lets him see the record. */
export function addressesFor(
  record: RecordType,
  { short, role, named, side }: Asked,
  row: RecordRow,
  involved: readonly Involved[],
): readonly string[] {
  if (named !== null) return named.map((who) => noticeAddress(role, who));
  const units = involved.map(({ who }) => who).filter((who) => !who.includes(':'));
  const places: readonly (string | null)[] = (() => {
    switch (record.see[short]) {
      case 'city':
        return [null];
      case 'unit':
      case 'association':
        return side === 'received'
          ? handedTo(involved, row.ownerUnit)
          : [...(row.ownerUnit === null ? [] : [row.ownerUnit]), ...(side === 'sent' ? [] : units)];
      case 'own':
        return involved.map(({ who }) => who);
      default:
        return units;
    }
  })();
  if (record.see[short] === 'district')
    return isOfSeveralDistricts(record.place)
      ? involved.filter(({ who }) => who.startsWith('district:')).map(({ who }) => noticeAddress(role, who))
      : row.district === null
        ? []
        : [districtAddress(role, row.district)];
  return [...new Set(places.map((who) => (who === null ? roleAddress(role) : noticeAddress(role, who))))];
}

/** Units that something was handed to, and not who acted on it. */
const handedTo = (involved: readonly Involved[], owner: string | null): readonly string[] =>
  involved.filter(({ who, role }) => role === 'copy' && who !== owner).map(({ who }) => who);

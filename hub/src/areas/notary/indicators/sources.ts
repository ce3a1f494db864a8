import { daysAfter } from '@fatong/contracts/calendar';
import {
  and,
  expressionOf,
  not,
  or,
  valueOf,
  type Condition,
  type Expression,
  type LeafValue,
  type ListValue,
} from '@fatong/contracts/expression';
import type { RecordType } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { fee } from '../acts/fee.js';
import { appeal } from '../appeals/appeal.js';
import { check } from '../checks/check.js';
import { punishment } from '../punishments/punishment.js';
import { person } from '../registers/person.js';
import { complaint } from '../supervision/complaint.js';
import { warning } from '../warnings/warning.js';
import { award } from '../awards/award.js';
import { benefit } from '../months/benefit.js';
import type { Item, Subject } from './codes.js';
import type { Limit, Term } from './terms.js';
import type { Window } from './windows.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
const flag = (read: string): LeafValue<boolean> => valueOf<boolean>({ read });
const several = (read: string): ListValue<readonly string[], string> => valueOf<readonly string[]>({ read });

/** One way in which records lead to whom they are about. */
export interface Leg {
  readonly by: string;
  readonly where?: () => Condition;
}
/** What is counted of an item: of which type, by whom, on which day, and what of it is added up. */
export interface Source {
  readonly of: Pick<RecordType, 'name' | 'fields'>;
  readonly legs: Readonly<Record<Subject, readonly Leg[]>>;
  /** Which of them lie in the window. */
  readonly in: (window: Window) => Condition;
  readonly sums?: string;
  /** Of a hundred, where it is kept in hundredths. */
  readonly per?: number;
  readonly where?: () => Condition;
  /** The field that a limit narrows. */
  readonly limits?: Readonly<Partial<Record<Limit, string>>>;
}

const within =
  (day: string) =>
  ({ from, until }: Window): Condition =>
    and(leaf(day).atLeast(from), leaf(day).atMost(until));
const ofActs = { matters: 'matter', online: 'online', places: 'place', isNew: 'newField' } as const;
const [byOffice, byNotary] = [[{ by: 'office' }], [{ by: 'notary' }]] as const;
/** An act counts for who issued it; where nobody else is named, for who handled it. */
const issuing = {
  office: byOffice,
  person: [
    { by: 'issuer', where: () => leaf('issuer').exists() },
    { by: 'notary', where: () => not(leaf('issuer').exists()) },
  ],
} as const;
const stands = (): Condition => not(leaf('state').in(['revoked', 'withdrawn']));
const issued = { of: act, legs: issuing, in: within('issuedOn'), where: stands, limits: ofActs } as const;
const handling = { office: byOffice, person: byNotary } as const;
const ofStaff = { staffKinds: 'kind', degrees: 'degree', titles: 'title', hasField: 'field' } as const;
const staff = { of: person, legs: { office: byOffice, person: [] }, limits: ofStaff } as const;
/** Who is there on a day; of whom the register does not say since when, since ever. */
const there = (day: string): Condition =>
  and(
    or(not(leaf('joinedOn').exists()), leaf('joinedOn').atMost(day)),
    or(not(leaf('leftOn').exists()), leaf('leftOn').greater(day)),
    or(leaf('leftOn').exists(), not(leaf('status').is('left'))),
  );
const left =
  (leaving: string) =>
  (window: Window): Condition =>
    and(within('leftOn')(window), leaf('leaving').is(leaving));

/** What is counted: the rest is read from entries and inspections. */
export const sources: Readonly<Partial<Record<Item, Source>>> = {
  accepted: { of: act, legs: handling, in: within('acceptedOn'), where: () => flag('withdrawn').isNot(true), limits: ofActs },
  issued,
  issueDays: { ...issued, sums: 'issuedIn' },
  timed: { ...issued, where: () => and(stands(), valueOf<number>({ read: 'issuedIn' }).exists()) },
  fees: {
    of: fee,
    legs: handling,
    in: within('countsOn'),
    sums: 'amount',
    per: 100,
    where: () => leaf('kind').isNot('translation'),
    limits: { matters: 'matter' },
  },
  complaints: {
    of: complaint,
    legs: { office: byOffice, person: [{ by: 'respondent' }] },
    in: within('acceptedOn'),
    where: () => not(leaf('state').in(['received', 'refused', 'transferred'])),
    limits: { results: 'result' },
  },
  appeals: {
    of: appeal,
    legs: handling,
    in: within('acceptedOn'),
    where: () => not(leaf('state').in(['linked', 'withdrawn'])),
  },
  warnings: {
    of: warning,
    legs: handling,
    in: within('raisedOn'),
    where: () => not(leaf('state').in(['falseAlarm', 'lapsed'])),
    limits: { levels: 'level' },
  },
  checks: { of: check, legs: { office: byOffice, person: [] }, in: within('concludedOn') },
  punishments: {
    of: punishment,
    legs: { office: byOffice, person: [{ by: 'person' }] },
    in: within('decidedOn'),
    where: () => leaf('state').in(['effective', 'expired']),
    limits: { punishments: 'kind' },
  },
  benefit: { of: benefit, legs: handling, in: within('doneOn'), where: () => leaf('state').is('counted') },
  awards: {
    of: award,
    legs: { office: byOffice, person: [{ by: 'person' }] },
    in: within('awardedOn'),
    where: () => leaf('state').is('recognised'),
    limits: { awards: 'level' },
  },
  staff: { ...staff, in: ({ until }) => there(until) },
  staffBefore: { ...staff, in: ({ from }) => there(daysAfter(from, -1)) },
  recruited: { ...staff, in: within('joinedOn') },
  retired: { ...staff, in: left('retired') },
  departed: { ...staff, in: left('left') },
};

/** What the limits of a line ask of the records. */
export function limitOf({ limits = {} }: Source, term: Term): Expression {
  const all = Object.entries(limits).flatMap(([limit, field]): readonly Condition[] => {
    const said = term[limit as Limit];
    if (said === true) return [limit === 'hasField' ? several(field).exists() : leaf(field).exists()];
    return Array.isArray(said) && said.length > 0 ? [leaf(field).in(said as readonly string[])] : [];
  });
  return expressionOf(and(...all));
}

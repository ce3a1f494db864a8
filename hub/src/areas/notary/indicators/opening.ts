import { isChoice } from '@fatong/contracts/fields';
import type { RecordType } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { fee } from '../acts/fee.js';
import { appeal } from '../appeals/appeal.js';
import { award } from '../awards/award.js';
import { check } from '../checks/check.js';
import { benefit } from '../months/benefit.js';
import { officeMonth } from '../months/office-month.js';
import { punishment } from '../punishments/punishment.js';
import { person } from '../registers/person.js';
import { complaint } from '../supervision/complaint.js';
import { inForce, kept, standing } from '../topics/counted.js';
import { warning } from '../warnings/warning.js';
import { ofMonths, type Item, type Subject } from './codes.js';
import type { Indicator } from './formula.js';
import { sources } from './sources.js';
import type { Limit, Term } from './terms.js';
import { windowOf, type Spanned, type Window } from './windows.js';

interface List {
  readonly of: Pick<RecordType, 'name' | 'fields'>;
  /** Field that leads to whom it is about. */
  readonly by: Readonly<Partial<Record<Subject, string>>>;
  readonly day: string | ((window: Window) => Readonly<Record<string, string>>);
  readonly filter?: Readonly<Record<string, readonly string[]>>;
}
const both = { office: 'office', person: 'notary' } as const;
const without = ({ states }: Pick<RecordType, 'states'>, ...gone: readonly string[]): readonly string[] =>
  Object.keys(states).filter((state) => !gone.includes(state));
const issued: List = { of: act, by: { office: 'office', person: 'issuer' }, day: 'issuedOn', filter: { state: inForce } };
/** Who is there is said by the register as it is now. */
const staff: List = { of: person, by: { office: 'office' }, day: () => ({}), filter: { status: ['practising', 'suspended'] } };

/** The list in which an item is counted. What is read of an entry itself, or from what an inspection found, has none of its own. */
const lists: Readonly<Partial<Record<Item, List>>> = {
  accepted: { of: act, by: both, day: 'acceptedOn', filter: { state: standing } },
  issued,
  issueDays: issued,
  timed: issued,
  topFive: issued,
  peak: issued,
  trough: issued,
  fees: { of: fee, by: both, day: 'countsOn', filter: { kind: kept } },
  complaints: {
    of: complaint,
    by: { office: 'office', person: 'respondent' },
    day: 'acceptedOn',
    filter: { state: without(complaint, 'received', 'refused', 'transferred') },
  },
  appeals: { of: appeal, by: { office: 'office' }, day: 'acceptedOn', filter: { state: without(appeal, 'linked', 'withdrawn') } },
  warnings: { of: warning, by: both, day: 'raisedOn', filter: { state: without(warning, 'falseAlarm', 'lapsed') } },
  checks: { of: check, by: { office: 'office' }, day: 'concludedOn' },
  punishments: {
    of: punishment,
    by: { office: 'office', person: 'person' },
    day: 'decidedOn',
    filter: { state: ['effective', 'expired'] },
  },
  benefit: { of: benefit, by: both, day: 'doneOn', filter: { state: ['counted'] } },
  awards: { of: award, by: { office: 'office', person: 'person' }, day: 'awardedOn', filter: { state: ['recognised'] } },
  staff,
  recruited: { of: person, by: { office: 'office' }, day: 'joinedOn' },
  departed: { of: person, by: { office: 'office' }, day: 'leftOn', filter: { leaving: ['left'] } },
  retired: { of: person, by: { office: 'office' }, day: 'leftOn', filter: { leaving: ['retired'] } },
  ...Object.fromEntries(ofMonths.map((item): [Item, List] => [item, { of: officeMonth, by: { office: 'office' }, day: 'monthOn' }])),
};

/** Limits of a line as the list is asked for them; null: it cannot be. */
function limitsOf(item: Item, { fields }: Pick<RecordType, 'fields'>, term: Term): Readonly<Record<string, string>> | null {
  const found: Record<string, string> = {};
  for (const [limit, name] of Object.entries(sources[item]?.limits ?? {})) {
    const said = term[limit as Limit];
    const field = fields[name];
    if (Array.isArray(said) && said.length > 0) found[name] = said.join();
    else if (said === true) {
      if (!isChoice(field)) return null;
      found[name] = Object.keys(field.choices).join();
    }
  }
  return found;
}

/** N30–N38, N48: the list in which the first line of an indicator was counted for one, in its period: `notary.act?office=…&issuedOn=2025-01-01..2025-12-31`. */
export function openedBy(
  subject: Subject,
  { terms, period }: Indicator,
  id: string,
  { own, today }: { readonly own: Spanned; readonly today: string },
): string | null {
  const term = terms.find(({ part }) => part === 'over') ?? terms.find(({ part }) => part === 'plus');
  const item = term?.item ?? null;
  const list = item === null ? undefined : lists[item];
  const by = list?.by[subject];
  const window = windowOf(own, period, 'now', today);
  if (term === undefined || item === null || list === undefined || by === undefined || window === null) return null;
  const limits = limitsOf(item, list.of, together(terms, term));
  if (limits === null) return null;
  const days = typeof list.day === 'string' ? { [list.day]: `${window.from}..${window.until}` } : list.day(window);
  const fixed = Object.fromEntries(Object.entries(list.filter ?? {}).map(([name, codes]) => [name, codes.join()]));
  return `${list.of.name}?${new URLSearchParams({ ...fixed, ...limits, ...days, [by]: id }).toString()}`;
}

/** Lines of one item at one place are counted in one list: whole and half of what is online, each kind of punishment. What only one of them narrows is not narrowed. */
function together(terms: readonly Term[], first: Term): Term {
  const all = terms.filter(({ part, item }) => part === first.part && item === first.item);
  const joined: Record<string, unknown> = { ...first };
  for (const [name, said] of Object.entries(first)) {
    if (!Array.isArray(said)) continue;
    const each = all.map((term) => term[name as Limit]);
    joined[name] = each.every((one) => Array.isArray(one) && one.length > 0) ? [...new Set(each.flat())] : [];
  }
  return joined;
}

import { daysAfter } from '@fatong/contracts/calendar';
import {
  labelOf,
  monthsAfter,
  signalKinds,
  today as legalDay,
  type CodeOf,
  type lawyerCategories,
  type lawyerStatuses,
  type SignalKind,
} from '@fatong/contracts/codes';
import { freshMonths, heldMonths, type Criterion, type ZombieLevel } from './parameters.js';

/** What the register says of a lawyer, as far as the criteria read it. */
export interface Registered {
  readonly status?: CodeOf<typeof lawyerStatuses> | null;
  readonly category?: CodeOf<typeof lawyerCategories> | null;
  readonly licensedOn?: string | null;
  readonly leftOn?: string | null;
  readonly firm?: string | null;
  readonly joinedOn?: string | null;
  readonly firmEndedOn?: string | null;
}
export interface Signalled {
  readonly state: string | null;
  readonly values: {
    readonly kind?: SignalKind | null;
    readonly on?: string | null;
    readonly until?: string | null;
    readonly said?: string | null;
    readonly asOf?: string | null;
  };
}
/** One line: criterion, data, day; the same facts are the same words. */
export interface Found {
  readonly key: string;
  readonly words: string;
}

const inUse = (signals: readonly Signalled[], kind: SignalKind) =>
  signals
    .filter(({ state, values }) => state === 'usable' && values.kind === kind && values.on)
    .map(({ values }) => ({ ...values, on: values.on! }));
const newest = (signals: readonly Signalled[], kind: SignalKind) => inUse(signals, kind).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
const told = (kind: SignalKind, { on, said }: { readonly on: string; readonly said?: string | null }): string =>
  `${labelOf(signalKinds, kind)?.[0] ?? kind} ${on}${said ? `（${said}）` : ''}`;

/** The last of a kind lies so many months back; where nothing is known there is no hit. */
export function longAgo(signals: readonly Signalled[], kind: SignalKind, months: number, today: string): readonly Found[] {
  const last = newest(signals, kind);
  return last === undefined || monthsAfter(last.on, months) > today ? [] : [{ key: last.on, words: `最近一次${told(kind, last)}` }];
}

/** A record of practice, as far as Z1 reads it. */
interface Practised {
  readonly state: string | null;
  readonly values: { readonly usedOn?: string | null };
}

/** A sign-in as a day on which he was there; a check that ended before he was in says nothing. */
export const signedIn = ({
  state,
  values: { enteredAt },
}: {
  readonly state: string | null;
  readonly values: { readonly enteredAt?: string | null };
}): Practised => ({
  state,
  values: { usedOn: state === 'entered' && enteredAt ? legalDay(new Date(enteredAt)) : null },
});

/** Nothing was heard of his practice for so many months: neither what a source says, nor a record of it, nor a sign-in, is newer. */
export function idle(signals: readonly Signalled[], did: readonly Practised[], months: number, today: string): readonly Found[] {
  const isNewer = did.some(
    ({ state, values: { usedOn } }) => state !== 'withdrawn' && usedOn && usedOn <= today && monthsAfter(usedOn, months) > today,
  );
  return isNewer ? [] : longAgo(signals, 'activity', months, today);
}

/** Somebody says that it is so, and that it still is. */
export const nowSaid = (signals: readonly Signalled[], kind: SignalKind, today: string): readonly Found[] =>
  inUse(signals, kind)
    .filter(({ on, until }) => on <= today && (!until || until >= today))
    .slice(0, 1)
    .map((one) => ({ key: one.on, words: told(kind, one) }));

/** The day on which his firm ended, where he has joined no other since. */
function endedWithFirm(
  { firm, joinedOn, firmEndedOn }: Registered,
  memberships: readonly { readonly since?: string | null }[],
): string | null {
  if (!firm || !firmEndedOn || (joinedOn && joinedOn > firmEndedOn)) return null;
  return memberships.some(({ since }) => since && since > firmEndedOn) ? null : firmEndedOn;
}

/** Without a firm since so many months: what the register and the practice history say; a firm that was cancelled or revoked is none. */
export function firmless(
  lawyer: Registered,
  memberships: readonly { readonly since?: string | null; readonly until?: string | null }[],
  months: number,
  today: string,
): readonly Found[] {
  const ended = endedWithFirm(lawyer, memberships);
  if (ended !== null)
    return monthsAfter(ended, months) > today ? [] : [{ key: ended, words: `自 ${ended} 起无执业机构（原执业机构已注销或者吊销）` }];
  if (lawyer.firm || memberships.some(({ until }) => !until || until >= today)) return [];
  const last = [...memberships.map(({ until }) => until), lawyer.leftOn]
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1);
  return last === undefined || monthsAfter(last, months) > today ? [] : [{ key: last, words: `自 ${last} 起无执业机构` }];
}

/** Contacts in vain within so many days, while nobody reached him. */
export function inVain(
  contacts: readonly { readonly on?: string | null; readonly result?: string | null }[],
  least: number,
  days: number,
  today: string,
): readonly Found[] {
  const tried = contacts.filter(({ on, result }) => on && on <= today && daysAfter(on, days) >= today && result === 'unreached');
  const last = tried
    .map(({ on }) => on!)
    .toSorted()
    .at(-1);
  return contacts.some(({ result }) => result === 'reached') || tried.length < least || last === undefined
    ? []
    : [{ key: last, words: `${days} 日内联系 ${tried.length} 次未果，最近一次 ${last}` }];
}

/** How sure the criteria together make it (`zombie.combine`). */
export function levelOf(rules: ReadonlySet<Criterion>): ZombieLevel {
  const [idle, unassessed] = [rules.has('zombie.Z1'), rules.has('zombie.Z2')];
  if ((['zombie.Z3', 'zombie.Z4', 'zombie.Z5'] as const).some((one) => rules.has(one)) || (idle && unassessed)) return 'high';
  return (idle || unassessed) && (rules.has('zombie.Z6') || rules.has('zombie.Z7')) ? 'medium' : 'low';
}

/** Whom the criteria leave alone, except for his death. */
export const isExempt = ({ status, category, licensedOn }: Registered, signals: readonly Signalled[], today: string): boolean =>
  status === 'suspended' ||
  (category !== null && category !== undefined && ['publicService', 'corporate', 'military'].includes(category)) ||
  (licensedOn !== null && licensedOn !== undefined && monthsAfter(licensedOn, freshMonths) > today) ||
  nowSaid(signals, 'leave', today).length > 0;

/** He has no licence any more. */
export const isOver = ({ status }: Registered): boolean => status === 'cancelled' || status === 'revoked';

/** A case about him as the search reads it. */
export interface Known {
  readonly state: string | null;
  readonly values: { readonly facts?: string | null; readonly excludedOn?: string | null; readonly archivedOn?: string | null };
}

export const isEnded = ({ state }: Pick<Known, 'state'>): boolean => state === 'excluded' || state === 'archived';

/** What becomes of a hit: added to the case there is, held since the same facts were cleared or dealt with within twelve months, or a case of its own. */
export function courseOf(lines: readonly string[], cases: readonly Known[], today: string): 'find' | 'findAgain' | 'hold' {
  if (cases.some((one) => !isEnded(one))) return 'findAgain';
  const isHeld = cases.some(({ values: { facts, excludedOn, archivedOn } }) => {
    const endedOn = excludedOn ?? archivedOn;
    const then = new Set((facts ?? '').split('\n'));
    return endedOn && monthsAfter(endedOn, heldMonths) > today && lines.every((line) => then.has(line));
  });
  return isHeld ? 'hold' : 'find';
}

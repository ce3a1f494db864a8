import type { Finding } from '@fatong/contracts';
import { workdaysBetween } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { kindOf } from '@fatong/contracts/fields';
import { definitionVersion, type ActionType, type Deed, type Doing, type RecordType, type SealedLetter } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordEventRow, RecordRow } from '../ports/index.js';
import type { Catalogue } from './catalogue.js';
import type { Change, Involved } from './change.js';
import { differences } from './difference.js';
import type { Doer } from './doer.js';
import type { Consultation } from './consulted.js';
import { factOf } from './fact.js';
import { misplaced, missing, type FormRead } from './form.js';
import { stateEntered } from './history.js';
import { unhanded } from './letters/handed.js';
import { blanks } from './letters/needed.js';
import type { LetterNumbers } from './letters/numbers.js';
import { placeOf, placingFields, withActor, type Place } from './place.js';
import { refusedWith } from './refused-with.js';
import { relieved, staffFields, withStaff } from './staff/involving.js';
import type { Targets } from './resolve.js';
import { wrongInput, type Refusal } from './refusal.js';

type Values = Readonly<Record<string, unknown>>;

/** Everything an action's outcome depends on. */
export interface Situation {
  readonly catalogue: Catalogue;
  readonly record: RecordType;
  readonly action: ActionType & { readonly name: string };
  /** As loaded, or the empty row of a record to be opened. */
  readonly row: RecordRow;
  /** Who is involved so far. */
  readonly involved: readonly Involved[];
  readonly read: FormRead;
  /** Rows the record's refs lead to, by field. */
  readonly targets: Targets;
  readonly doer: Doer;
  /** Of the letters the action issues: `numbersFor`. */
  readonly numbers: LetterNumbers;
  /** Of what its effects ask before: `consulted`. */
  readonly consultation: Consultation;
  /** UTC instant. */
  readonly at: string;
  /** The sealed letter that has it done. */
  readonly letter?: SealedLetter;
}

/** What the action makes of the record. Pure; rights and state were asked before. */
export function decide({
  catalogue,
  record,
  action,
  row,
  involved,
  read,
  targets,
  doer,
  numbers,
  consultation,
  at,
  letter,
}: Situation): { readonly change: Change } | { readonly refused: Refusal } {
  const written = { ...read.values, ...taken(record, read.values, targets) };
  const deed = doneBy(action, {
    record,
    id: row.id,
    number: row.number,
    values: { ...row.values, ...written },
    title: action.title,
    reason: read.reason,
    at,
    today: today(new Date(at)),
    by: { id: doer.account, name: doer.actor.name },
    numbers,
    consulted: (consulting) => consultation.tables.get(consulting)!,
    gathered: (gathering) => consultation.gathered.get(gathering) ?? null,
    traces: (file) => consultation.contents.get(file)?.traces ?? [],
    workdaysBetween: (from, to) => workdaysBetween(consultation.calendar, from, to),
    newId: () => uuidv7(Date.parse(at)),
  });
  const unready = unhanded({ catalogue }, record, deed.says, consultation.letters);
  if (unready) return { refused: unready };
  const patch = relieved(record, {
    before: row.values,
    patch: kept(record, { ...written, ...deed.set }, { before: row.values, doer, at }),
    written: read.values,
  });
  const values = { ...row.values, ...patch };
  const refusal = refusedWith(record, action, { ...row, values }, at);
  if (refusal?.problem === 'action-not-possible') return { refused: refusal };
  const needed = missing(record, action, values);
  const blank = blanks(record, deed.letters, values).filter(({ pointer }) => !needed.some((one) => one.pointer === pointer));
  const asked = deed.needs.map(({ field, why }): Finding => ({ pointer: `/form/${field}`, code: 'required', words: why }));
  const findings = [
    ...asked,
    ...[...needed, ...blank].filter(({ pointer }) => !asked.some((one) => one.pointer === pointer)),
    ...(doer.account === null ? [] : misplaced(record, read.values, values)),
    ...(refusal?.findings ?? []),
  ];
  if (findings.length > 0) return { refused: wrongInput(findings) };

  const changes = differences(row.values, patch);
  const isOurs = record.master === null;
  const isPlaced = action.opens || (isOurs && placingFields(record).some((field) => changes.some((change) => change.field === field)));
  const place = isPlaced ? placed(record, row.id, placeOf(record, values, targets, doer.place)) : null;
  const state = action.to ?? row.state;
  // A note among officials is no news of the case: who may not know of it sees no trace of it either.
  const after: RecordRow = {
    ...row,
    ...(place && { district: place.district, ownerUnit: place.ownerUnit }),
    ...(record.numberField !== null && record.numberField in patch && { number: patch[record.numberField] as string | null }),
    state,
    values,
    updatedAt: action.internal ? row.updatedAt : at,
  };
  const event: RecordEventRow = {
    id: uuidv7(Date.parse(at)),
    type: record.name,
    recordId: row.id,
    at,
    happenedAt: at,
    kind: 'action',
    name: action.name,
    fromState: row.state,
    toState: state,
    actor: doer.actor,
    changes,
    ...(read.reason !== null && { reason: read.reason }),
    ...(deed.says[0] && { outboxId: deed.says[0].id }),
    definitionVersion: definitionVersion(record),
  };
  const isStaffed = staffFields(record).some(([name]) => changes.some(({ field }) => field === name));
  const everybody =
    !isOurs || (doer.account === null && place === null && !isStaffed)
      ? undefined
      : withStaff(withActor(place, involved, doer.account === null ? null : { id: doer.account, opens: action.opens }), record, {
          before: row.values,
          after: values,
        });
  const change: Change = {
    record,
    before: action.opens ? null : row,
    after,
    changed: new Set(changes.map(({ field }) => field)),
    ...(everybody && { involved: everybody }),
    events: [event],
    states: state !== null && state !== row.state ? [stateEntered(after, state, at)] : [],
    facts: deed.says.map(({ fact, id }) => ({
      ...factOf(catalogue.fact(record.name, fact)!, after, {
        id,
        action: action.name,
        at,
        reason: read.reason ?? '',
        unit: doer.unitTitle,
        content: (file: string) => consultation.contents.get(file)?.claim,
        ...letterOf(letter ?? consultation.letters.get(fact)),
      }),
      ...(doer.account !== null && { sender: doer.account }),
    })),
    action: action.name,
    ...(deed.letters.length > 0 && { letters: { by: doer, all: deed.letters.map((name) => ({ name, number: numbers[name]! })) } }),
    ...(deed.acts.length > 0 && { acts: { by: doer, all: deed.acts } }),
    ...(deed.extends.length > 0 && { extends: deed.extends }),
    ...(Object.keys(deed.tells).length > 0 && { tells: deed.tells }),
    by: doer.account,
    at,
  };
  return { change };
}

const letterOf = (letter: SealedLetter | undefined): { readonly letter?: SealedLetter } => (letter ? { letter } : {});

/** Whom an entry of a register is about is himself in it, wherever it belongs. */
const placed = ({ kind, name }: RecordType, id: string, place: Place): Place =>
  kind === 'register' ? { ...place, involved: [...place.involved, { who: `${name}:${id}`, role: 'subject' }] } : place;

/** What the effects of an action make of it together; each sees what those before it set. */
function doneBy({ then }: ActionType, doing: Doing): Required<Deed> {
  return then.reduce<Required<Deed>>(
    (before, effect) => {
      const {
        set = {},
        says = [],
        letters = [],
        extends: longer = [],
        acts = [],
        needs = [],
        tells = {},
      } = effect.deed({ ...doing, values: { ...doing.values, ...before.set } });
      return {
        set: { ...before.set, ...set },
        says: [...before.says, ...says],
        letters: [...before.letters, ...letters],
        extends: [...before.extends, ...longer],
        acts: [...before.acts, ...acts],
        needs: [...before.needs, ...needs],
        tells: { ...before.tells, ...tells },
      };
    },
    { set: {}, says: [], letters: [], extends: [], acts: [], needs: [], tells: {} },
  );
}

/** What is written, as it is kept from now on. */
const kept = (
  record: RecordType,
  patch: Values,
  {
    before,
    doer: {
      actor: { id, name },
    },
    at,
  }: { readonly before: Values; readonly doer: Doer; readonly at: string },
): Values =>
  Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      field,
      kindOf(record.fields[field]!).keep(value, record.fields[field]!, { before: before[field] ?? null, at, by: { id, name } }),
    ]),
  );

/** Fields copied from the entries that the written refs lead to, from the first that is filled; where none is, as the form has it. */
export function taken(record: RecordType, written: Readonly<Record<string, unknown>>, targets: Targets): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record.fields).flatMap(([name, { take = [] }]) => {
      const from = take.filter(({ ref }) => Object.hasOwn(written, ref));
      const first = from.find(({ ref }) => (written[ref] ?? null) !== null);
      if (from.length === 0 || (first === undefined && Object.hasOwn(written, name))) return [];
      return [[name, first === undefined ? null : (targets.get(first.ref)?.[0]?.values[first.field] ?? null)]];
    }),
  );
}

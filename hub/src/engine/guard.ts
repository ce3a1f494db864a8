import type { Label } from '@fatong/contracts';
import {
  and,
  evaluate,
  expressionOf,
  holds,
  not,
  valueOf,
  type Condition,
  type Expression,
  type LeafValue,
  type ListValue,
} from '@fatong/contracts/expression';
import { isRef, kindOf, type Slot } from '@fatong/contracts/fields';
import {
  answeredBy,
  elsewhereIn,
  isMany,
  namedIn,
  type ActionType,
  type Elsewhere,
  type LeavesType,
  type RecordType,
} from '../definitions/index.js';
import type { RecordEventRow, RecordRow, Unit } from '../ports/index.js';
import type { Catalogue } from './catalogue.js';
import { digestOfJson } from '../platform/index.js';
import { lengthBarrier } from './clocks/lengthening.js';
import { notPossible, type Refusal } from './refusal.js';
import { readOf } from './read-of.js';
import { staffBarrier } from './staff/barring.js';

/** What is known of a record before an act. */
export interface Standing {
  readonly row: RecordRow;
  /** Read only where an action is barred by an earlier one. */
  readonly timeline: readonly RecordEventRow[];
}

/** What records lead to, or what they say alike: whoever asks within a transaction locks it first. */
export type Common = { readonly type: string; readonly id: string } | { readonly alike: string };
/** Finds the last of so many records of a type that a condition speaks of; of one that is named by its id what it says in these fields. */
export type Find = (
  asked: { readonly type: string; readonly where: Expression; readonly least: number; readonly reads?: readonly string[] },
  common: Common,
) => Promise<FoundRow | null>;
type FoundRow = Pick<RecordRow, 'id' | 'number'> & { readonly values?: RecordRow['values'] };

/** Whom a guard asks, and when. */
export interface Asking {
  readonly catalogue: Catalogue;
  readonly at: string;
  readonly find: Find;
}

/** Asks within the transaction, with what it has saved itself. */
export const lockingFind =
  (unit: Unit): Find =>
  async ({ type, where, least }, common) => {
    if ('alike' in common) {
      await unit.lockAlike([common.alike]);
      return unit.find(type, where, least);
    }
    const led = (await unit.records(common.type, [common.id])).get(common.id);
    const found = await unit.find(type, where, least);
    return found !== null && led?.id === found.id ? { ...found, values: led.values } : found;
  };

/** The role by which the action is the viewer's, or null. */
export const roleFor = (action: ActionType, roles: readonly string[]): string | null =>
  action.by.find((role) => roles.includes(role)) ?? null;

/** Why the record's state does not allow the action, or null. */
export function stateBarrier(record: RecordType, action: ActionType, { state }: RecordRow): Refusal | null {
  if (action.from.length === 0 || (state !== null && action.from.includes(state))) return null;
  const title = state === null ? null : record.states[state]?.title;
  if (!title) return notPossible('主管系统尚未报告状态，暂不能执行。', 'The state has not been reported yet.');
  return notPossible(
    `当前状态为“${title[0]}”，不能${action.title[0]}。`,
    `The state is "${title[1]}": "${action.title[1]}" is not possible.`,
  );
}

/** Who would act: an account with its roles of the area; nobody for the machine and for what another record brings about. */
export interface Actor {
  readonly account: string;
  readonly unit: string;
  readonly roles: readonly string[];
  /** Accounts in whose place it acts. */
  readonly standsFor?: readonly string[];
}

/** Why the record, its history or other records do not allow the action to this account now, or null. Rights are asked apart. */
export async function barrier(
  { catalogue, at, find }: Asking,
  record: RecordType,
  action: ActionType,
  { row, timeline }: Standing,
  actor: Actor | null,
): Promise<Refusal | null> {
  const read = readOf(record, row, at);
  return (
    postBarrier(record, action, read, actor) ??
    unitBarrier(action, row, actor) ??
    (actor === null ? null : sideBarrier(action, row, actor.unit)) ??
    stateBarrier(record, action, row) ??
    (actor === null ? null : staffBarrier(record, action, row, actor)) ??
    lengthBarrier(record, action, row, at) ??
    (await condition(catalogue, action, read, find)) ??
    ownBarrier(record, action, timeline, actor?.account ?? null)
  );
}

/** Why a role acts on no record such as this, or null. */
export const barredPost = ({ only }: RecordType, role: string, read: Readonly<Record<string, unknown>>): Label | null =>
  only.find(({ roles, when }) => roles.includes(role) && !holds(when, read))?.why ?? null;

/** None of the roles by which the action is theirs acts on this record. One that opens a record is nobody's yet. */
function postBarrier(record: RecordType, action: ActionType, read: Readonly<Record<string, unknown>>, actor: Actor | null): Refusal | null {
  if (actor === null || action.opens || record.only.length === 0) return null;
  const barred = action.by.filter((role) => actor.roles.includes(role)).map((role) => barredPost(record, role, read));
  return barred.length > 0 && barred.every((why) => why !== null) ? notPossible(...barred[0]!) : null;
}

/** Why it is for the other of the two units between which a record is handed over, or null. */
function sideBarrier({ side, title }: ActionType, { ownerUnit }: RecordRow, unit: string): Refusal | null {
  if (side === null || (side === 'sent') === (ownerUnit === unit)) return null;
  return side === 'sent'
    ? notPossible(`只有发出单位可以${title[0]}。`, `Only the unit that sent it may do this: "${title[1]}".`)
    : notPossible(`只有接收单位可以${title[0]}。`, `Only the unit it was sent to may do this: "${title[1]}".`);
}
/** Nobody of the unit that owns the record may do it, or nobody else. */
export function unitBarrier(
  { notOwner, ownerOnly, title, opens }: ActionType,
  { ownerUnit }: RecordRow,
  actor: Pick<Actor, 'unit'> | null,
): Refusal | null {
  if (actor === null || opens) return null;
  if (actor.unit === ownerUnit) return notOwner === null ? null : notPossible(...notOwner);
  if (ownerOnly === false) return null;
  return ownerOnly === true
    ? notPossible(`本件由其他单位办理，只有该单位可以${title[0]}。`, `Another unit has it, and it alone may do this: "${title[1]}".`)
    : notPossible(...ownerOnly);
}

/** What is said there of the record that was to be acted on. */
const leftBy = ({ with: ours = {}, set = {} }: LeavesType, read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(ours).map(([theirs, field]) => [theirs, read[field] ?? null])),
  ...set,
});

/** What of the record's values or of other records bars it; the refusal names the other record. */
async function condition(
  catalogue: Catalogue,
  action: ActionType,
  read: Readonly<Record<string, unknown>>,
  find: Find,
): Promise<Refusal | null> {
  for (const { when, why, which, leaves } of action.unless) {
    const behind = leaves && { leaves: { type: leaves.type, does: leaves.does, values: leftBy(leaves, read) } };
    const numbers = new Set<string>();
    const reads = namedIn(why);
    const said = new Map<string, Label>();
    const isSo = async (condition: Expression): Promise<boolean> => {
      const { answer, found } = await answered({ catalogue, find }, condition, read, reads);
      for (const { number } of found) if (number !== null) numbers.add(number);
      for (const { type, values } of found) for (const name of reads) sayInto(said, catalogue.type(type), name, values);
      return holds(answer, read);
    };
    if (!(await isSo(when))) continue;
    const meant: Label[] = [];
    for (const one of which) if (await isSo(one.when)) meant.push(one.words);
    const named: readonly Label[] = [...meant, ...[...numbers].map((number): Label => [number, number])];
    const words = filled(why, said);
    if (named.length === 0) return { ...notPossible(...words), ...behind };
    const [zh, en] = [named.map((one) => one[0]).join('、'), named.map((one) => one[1]).join(', ')];
    return { ...notPossible(`${words[0]}（${zh}）`, `${words[1]} (${en})`), ...behind };
  }
  return null;
}

/** What the record that bars it says, for the sentence that names it. */
function sayInto(said: Map<string, Label>, record: RecordType | undefined, name: string, values: RecordRow['values'] = {}): void {
  const field = record?.fields[name];
  const words = field === undefined ? [] : kindOf(field).words(values[name] ?? null, field);
  if (words.length > 0 && !said.has(name)) said.set(name, [words.map(([zh]) => zh).join('、'), words.map(([, en]) => en).join(', ')]);
}

/** A sentence with what `{field}` of the record that bars it says. */
const filled = (why: Label, said: ReadonlyMap<string, Label>): Label =>
  why.map((words, language) => words.replaceAll(/\{(\w+)\}/g, (_, name: string) => said.get(name)?.[language] ?? '—')) as unknown as Label;

/** A condition in which what it asks of other records is answered, and the numbers of those that were found. */
export async function answered(
  { catalogue, find }: Pick<Asking, 'catalogue' | 'find'>,
  when: Expression,
  read: Values,
  reads: readonly string[] = [],
): Promise<{ readonly answer: Expression; readonly found: readonly (FoundRow & { readonly type: string })[] }> {
  const found: (FoundRow & { readonly type: string })[] = [];
  const answers = new Map<Elsewhere, boolean>();
  for (const { asked, is } of elsewhereIn(when)) {
    const other = await elsewhere(catalogue, asked, { is: is && evaluate(is, read), read, reads }, find);
    answers.set(asked, other !== null);
    if (other) found.push({ ...other, type: asked.type });
  }
  return { answer: answers.size === 0 ? when : answeredBy(when, (asked) => answers.get(asked) === true), found };
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
const list = (read: string): ListValue<readonly string[], string> => valueOf<readonly string[]>({ read });
const stored = (where: Expression): Condition => valueOf<boolean>(where);

async function elsewhere(
  catalogue: Catalogue,
  asked: Elsewhere,
  { is, read, reads }: { readonly is: unknown; readonly read: Values; readonly reads: readonly string[] },
  find: Find,
): ReturnType<Find> {
  const { type, by, same, equal, states, where, least, overlaps } = asked;
  const span = overlaps === null ? null : (read[overlaps] ?? null);
  if (overlaps !== null && span === null) return null;
  const common = by === null ? alikeIn(asked, read) : leadsTo(catalogue, asked, is);
  if (common === null) return null;
  const links = [
    ...('alike' in common ? [leaf('id').isNot(String(read['id']))] : [leads(catalogue, asked, common.id)]),
    ...same.map((name) => says(name, read[name])),
    ...Object.entries(equal).map(([theirs, ours]) => says(theirs, read[ours])),
    ...(span === null ? [] : over(overlaps!, span as Slot)),
    ...(states.length > 0 ? [leaf('state').in(states)] : []),
    ...(where ? [stored(where)] : []),
  ];
  return find({ type, where: expressionOf(and(...links)), least, reads }, common);
}

type Values = Readonly<Record<string, unknown>>;

/** The record the operand names, where the asked ones lead to it. */
function leadsTo(catalogue: Catalogue, { type, by }: Elsewhere, is: unknown): { readonly type: string; readonly id: string } | null {
  const field = by === null ? undefined : catalogue.type(type)?.fields[by];
  if (typeof is !== 'string') return null;
  if (by === 'id') return { type, id: is };
  return isRef(field) ? { type: field.to, id: is } : null;
}

function leads(catalogue: Catalogue, { type, by }: Elsewhere, id: string): Condition {
  const field = catalogue.type(type)!.fields[by!];
  return field !== undefined && isMany(field) ? list(by!).has(id) : leaf(by!).is(id);
}

/** By what those are known that say the same in these fields; null: nothing is said. */
export function alikeIn({ type, same }: Pick<Elsewhere, 'type' | 'same'>, values: Values): { readonly alike: string } | null {
  const said = same.map((name) => values[name] ?? null);
  return said.every((value) => value === null) ? null : { alike: digestOfJson([type, same, said]) };
}

/** Theirs begins before ours ends, and ends after ours begins. */
const over = (name: string, { from, until }: Slot): readonly Condition[] => [
  leaf(`${name}.from`).less(until),
  leaf(`${name}.until`).greater(from),
];

/** A field that says this, or nothing where this is nothing. */
export const says = (name: string, value: unknown): Condition =>
  typeof value === 'string' || typeof value === 'number' ? valueOf<string | number>({ read: name }).is(value) : not(leaf(name).exists());

/** Who did an earlier step of this record may not do the next (经办 ≠ 审批). */
function ownBarrier(record: RecordType, action: ActionType, timeline: readonly RecordEventRow[], account: string | null): Refusal | null {
  for (const barring of action.notBy) {
    const last = timeline.findLast(({ kind, name }) => kind === 'action' && name === barring);
    if (last?.actor.kind === 'account' && last.actor.id === account) {
      const earlier = record.actions[barring]!.title;
      return notPossible(
        `“${earlier[0]}”由您本人经办，须由他人${action.title[0]}。`,
        `You did "${earlier[1]}" yourself: somebody else must do "${action.title[1]}".`,
      );
    }
  }
  return null;
}

import type { Label } from '@fatong/contracts';
import { holds } from '@fatong/contracts/expression';
import { isFiles, isRef, kindOf, staffIn, type AttachedFile } from '@fatong/contracts/fields';
import type { DoorPart, DoorType } from '../../definitions/index.js';
import type { RecordEventRow, RecordRow } from '../../ports/index.js';
import { barrier, stateBarrier, type Find } from '../guard.js';
import type { Parts } from '../parts.js';
import { readOf } from '../read-of.js';
import { titleOf } from '../place.js';
import { ledBeside } from './opening.js';

/** What the holder of a code is shown of a record. */
export interface ShownPart {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: Label;
  readonly state: Label | null;
  readonly facts: readonly { readonly title: Label; readonly said: Label }[];
  readonly files: readonly { readonly field: string; readonly title: Label; readonly id: string; readonly name: string }[];
  /** What he may do; `why`: why not, where his record stands so that it would be time. */
  readonly does: readonly { readonly action: string; readonly why: Label | null }[];
}
export interface ShownDoor extends ShownPart {
  readonly steps: readonly { readonly at: string; readonly words: Label }[];
  readonly besides: readonly ShownPart[];
}

/** The record of a code as its holder sees it. */
export async function shownAtDoor(parts: Parts, door: DoorType, row: RecordRow): Promise<ShownDoor> {
  const besides = await Promise.all(
    door.besides.map(async (part) =>
      Promise.all((await ledBeside(parts, part, row.id)).map((one) => shownPart(parts, part, one, part.title))),
    ),
  );
  const timeline = await parts.records.timeline(row.type, row.id);
  return {
    ...(await shownPart(parts, door, row, door.title)),
    steps: timeline.flatMap((event) => stepOf(door, event)),
    besides: besides.flat(),
  };
}

const stepOf = ({ steps }: DoorType, { kind, name, at }: RecordEventRow): ShownDoor['steps'] =>
  kind === 'action' && Object.hasOwn(steps, name) ? [{ at, words: steps[name]! }] : [];

async function shownPart(parts: Parts, part: DoorPart, row: RecordRow, title: Label): Promise<ShownPart> {
  const { record, says, files } = part;
  return {
    type: row.type,
    id: row.id,
    number: row.number,
    title,
    state: says[row.state ?? ''] ?? record.states[row.state ?? '']?.title ?? null,
    facts: await factsOf(parts, part, row),
    files: files.flatMap((field) =>
      ((row.values[field] ?? []) as readonly AttachedFile[]).map(({ id, name }) => ({
        field,
        title: record.fields[field]!.title,
        id,
        name,
      })),
    ),
    does: await offersAtDoor(parts, part, row),
  };
}

async function factsOf({ records, catalogue, clock }: Parts, { record, shows }: DoorPart, row: RecordRow): Promise<ShownPart['facts']> {
  const facts: { title: Label; said: Label }[] = [];
  for (const name of shows) {
    const [field, value] = [record.fields[name], row.values[name]];
    const when = record.shownWhen[name];
    if (field === undefined || value === null || value === undefined || (when && !holds(when, readOf(record, row, clock())))) continue;
    const said = isRef(field) ? await titled({ records, catalogue }, field.to, value) : saidOf(value, field);
    if (said !== null) facts.push({ title: field.title, said });
  }
  return facts;
}

/** What they are called, without numbers of ours. */
async function titled({ records, catalogue }: Pick<Parts, 'records' | 'catalogue'>, type: string, value: unknown): Promise<Label | null> {
  const record = catalogue.type(type)!;
  const ids = [value].flat().filter((id) => typeof id === 'string');
  const rows = await Promise.all(ids.map((id) => records.get(type, id, [{ kind: 'city' }])));
  const all = rows.flatMap((row) => (row === null ? [] : titleOf(record, row)));
  return all.length === 0 ? null : [all.join('、'), all.join(', ')];
}

function saidOf(value: unknown, field: DoorPart['record']['fields'][string]): Label | null {
  if (isFiles(field) || staffIn(value).length > 0) return null;
  const words = kindOf(field).words(value, field);
  if (words.length > 0) return [words.map(([zh]) => zh).join('、'), words.map(([, en]) => en).join(', ')];
  return typeof value === 'string' ? [value, value] : null;
}

/** Without a lock: what is offered is asked again when it is done. */
const looking =
  ({ records }: Parts): Find =>
  async ({ type, where, least }) =>
    (
      await records.list({
        type,
        scopes: [{ kind: 'city' }],
        where,
        sort: { field: 'createdAt', descending: true },
        limit: least,
        isCounted: false,
        fields: [],
      })
    ).items[least - 1] ?? null;

async function offersAtDoor(parts: Parts, { record, does }: DoorPart, row: RecordRow): Promise<ShownPart['does']> {
  const due = does.filter((name) => stateBarrier(record, record.actions[name]!, row) === null);
  const asking = { catalogue: parts.catalogue, at: parts.clock(), find: looking(parts) };
  return Promise.all(
    due.map(async (action) => ({
      action,
      why: (await barrier(asking, record, record.actions[action]!, { row, timeline: [] }, null))?.why ?? null,
    })),
  );
}

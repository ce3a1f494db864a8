import { today } from '@fatong/contracts/codes';
import type { Label } from '@fatong/contracts';
import { definitionVersion, mentionsOf, rowHolds, type LetterType, type RecordType } from '../../definitions/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { LetterDeliveryRow, RecordRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';
import { Refused, wrongInput } from '../refusal.js';
import { tableAt } from '../consulted.js';
import { titleOf } from '../place.js';
import { annexed, annexOf } from './annex.js';
import { merged } from './merge.js';

type Entries = ReadonlyMap<string, { readonly record: RecordType; readonly row: RecordRow }>;

/** Writes the letters these changes issue: what each says is fixed now, and printed later. */
export async function letters({ catalogue }: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  for (const { record, after, at, letters: issued } of changes) {
    for (const { name, number } of issued?.all ?? []) {
      const letter = record.letters[name]!;
      const entries = await entriesOf(catalogue, unit, record, letter, after);
      const entry = (ref: string) => entries.get(String([after.values[ref]].flat()[0]));
      const titles = (id: string): string => {
        const found = entries.get(id);
        return found ? titleOf(found.record, found.row) : id;
      };
      const { actor, unitTitle } = issued!.by;
      const to = letter.to.map(entry).find((found) => found !== undefined);
      const id = uuidv7(Date.parse(at));
      const title = await titleAt(unit, letter, after, at);
      const merge = merged({ record, letter, row: after, number, title: title[0], at, unit: unitTitle, entry, titles });
      refuseBlanks(record, letter, merge.values);
      const tables = annexOf(record, letter, after.values, titles);
      unit.add('letter', {
        id,
        type: record.name,
        recordId: after.id,
        name,
        number,
        issuedAt: at,
        to: to ? `${to.record.name}:${to.row.id}` : null,
        definitionVersion: definitionVersion(record),
        seals: letter.seal,
        content: { title, by: { name: actor.name, unit: unitTitle }, ...merge, ...(tables.length > 0 && { tables }) },
      });
      if (letter.portal && to) unit.add('letterDelivery', intoPortal(id, at, actor.name));
    }
  }
  return [];
}

/** What a letter is called: as its table has it now, else as it is declared. A table says it in Chinese, as the letter is. */
async function titleAt(unit: Unit, { title, titled }: LetterType, { values }: RecordRow, at: string): Promise<Label> {
  if (titled === null) return title;
  const { table, given, says } = titled;
  const asked = Object.fromEntries(Object.entries(given).map(([name, field]) => [name, values[field] ?? null]));
  const { rows } = tableAt(table, await unit.ruleSettings([table.name]), at);
  const said = rows.find((row) => rowHolds(table, row, asked))?.[says];
  return typeof said === 'string' && said.trim() !== '' ? [said.trim(), title[1]] : title;
}

/** A letter that is in the portal has arrived there. */
function intoPortal(letterId: string, at: string, notedBy: string): LetterDeliveryRow {
  const day = today(new Date(at));
  const content = { receivedBy: null, proof: '送达本人的平台账号', notedBy };
  return { id: uuidv7(Date.parse(at)), letterId, at, way: 'electronic', sentOn: day, arrivedOn: day, content };
}

/** What the act itself does not ask for: a field of an entry it leads to. */
function refuseBlanks({ fields }: RecordType, letter: LetterType, values: Readonly<Record<string, string>>): void {
  const blank = letter.fields.filter(
    (name) =>
      name.includes('.') &&
      !mentionsOf(letter.template).some(
        ({ field, form }) => field === name && values[form === '' ? field : `${field}:${form}`] !== undefined,
      ),
  );
  if (blank.length === 0) return;
  throw new Refused(
    wrongInput(
      blank.map((name) => {
        const of = fields[name.split('.')[0]!]!;
        return {
          pointer: `/form/${name.split('.')[0]}`,
          code: 'required',
          words: [
            `《${letter.title[0]}》需要“${of.title[0]}”的信息（${name}），登记簿中没有。`,
            `The letter “${letter.title[1]}” needs ${name}, which the entry of “${of.title[1]}” does not have.`,
          ],
        };
      }),
    ),
  );
}

/** Rows of the refs a letter names, in one order. */
async function entriesOf(
  catalogue: Parts['catalogue'],
  unit: Unit,
  record: RecordType,
  letter: LetterType,
  { values }: RecordRow,
): Promise<Entries> {
  const names = new Set([...letter.fields, ...letter.maybe, ...letter.to].map((name) => name.split('.')[0]!));
  const wanted = [...names].flatMap((name) => {
    const field = record.fields[name];
    return field?.kind === 'ref' ? [values[name]].flat().flatMap((id) => (typeof id === 'string' ? [{ to: field.to, id }] : [])) : [];
  });
  wanted.push(...annexed(record, letter, values));
  const entries = new Map<string, { record: RecordType; row: RecordRow }>();
  for (const [to, of] of [...Map.groupBy(wanted, (one) => one.to)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const type = catalogue.type(to);
    if (type)
      for (const [id, row] of await unit.records(to, [...new Set(of.map((one) => one.id))].toSorted()))
        entries.set(id, { record: type, row });
  }
  return entries;
}

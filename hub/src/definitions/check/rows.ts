import { asksRows, type Expression } from '@fatong/contracts/expression';
import { isRef, isRows, kindOf, rowNames, type RowsField } from '@fatong/contracts/fields';
import { isMany } from '../fields.js';
import type { RecordType } from '../record.js';

/** Rows that can be kept and shown: fields of a row are no business of lists, registers and other entries. */
export function checkRows(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  const { heading, list } = record;
  return Object.entries(record.fields).flatMap(([name, field]) => {
    if (!isRows(field)) return [];
    const empties = Object.entries(record.actions).filter(
      ([, { then }]) => field.appendOnly && then.some(({ names }) => names.includes(`${name} = null`)),
    );
    return [
      ...checkCells(field, types),
      ...(heading.includes(name) ? ['stands in the heading, which is a line of words.'] : []),
      ...(list.filters.includes(name) ||
      list.sort.field === name ||
      Object.values(list.views).some(({ filter }) => Object.hasOwn(filter, name))
        ? ['narrows or orders the list, which rows cannot.']
        : []),
      ...empties.map(([action]) => `is emptied by ${action}, but its rows stay.`),
    ].map((fault) => `${record.name}: ${name} ${fault}`);
  });
}

function checkCells({ fields }: RowsField, types: ReadonlyMap<string, RecordType>): string[] {
  const cells = Object.entries(fields);
  return [
    ...(cells.length === 0 ? ['has rows without fields.'] : []),
    ...cells
      .filter(([name]) => (rowNames as readonly string[]).includes(name))
      .map(([name]) => `has a field ${name} in its rows, which every row has.`),
    ...cells
      .filter(([, { search, filter, unique, take }]) => search || filter || unique || take !== undefined)
      .map(([name]) => `has ${name} in its rows, which is searched, filtered, unique or taken: only a field of the record can be.`),
    ...cells.flatMap(([name, field]) =>
      isRef(field) && !types.has(field.to) ? [`has ${name} in its rows, which refers to the unknown type ${field.to}.`] : [],
    ),
    ...cells
      .filter(([, field]) => 'resolve' in field && field.resolve !== undefined)
      .map(([name]) => `has ${name} in its rows, which is found by a key: only a field of the record can be.`),
  ];
}

/** Whether the record has what a path of a condition reads: a field, a part of it, a field of its rows. */
export function hasPath({ fields }: Pick<RecordType, 'fields'>, path: string): boolean {
  const [name = '', part, ...deeper] = path.split('.');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined || part === undefined) return field !== undefined;
  if (!isRows(field)) return deeper.length === 0 && ((part === '*' && isMany(field)) || (kindOf(field).parts?.all.includes(part) ?? false));
  const [cell, ...rest] = deeper;
  return (
    part === '*' &&
    (cell === undefined || (rowNames as readonly string[]).includes(cell) || hasPath({ fields: field.fields }, [cell, ...rest].join('.')))
  );
}

/** What a condition that the database is asked may not be. */
export const askedOfDatabase = (condition: Expression): readonly string[] =>
  asksRows(condition) ? ['asks what rows hold, which the database cannot tell: only a guard may.'] : [];

import { isFiles, isRows, largestFile, type FilesField } from '@fatong/contracts/fields';
import type { RecordType } from '../record.js';

/** Files that can be handed in and kept: they make no heading and narrow no list, and a file belongs to one record alone. */
export function checkFiles(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  const { heading, list, fields } = record;
  return [
    ...Object.entries(fields).flatMap(([name, field]) => {
      if (!isFiles(field)) return [];
      const narrows =
        list.filters.includes(name) ||
        list.sort.field === name ||
        Object.values(list.views).some(({ filter }) => Object.hasOwn(filter, name));
      return [
        ...limits(field),
        ...(heading.includes(name) ? ['stands in the heading, which is a line of words.'] : []),
        ...(narrows ? ['narrows or orders the list, which files cannot.'] : []),
      ].map((fault) => `${record.name}: ${name} ${fault}`);
    }),
    ...Object.entries(fields).flatMap(([name, field]) =>
      isRows(field)
        ? Object.entries(field.fields).flatMap(([cell, of]) =>
            isFiles(of) ? limits(of).map((fault) => `${record.name}: ${name}.${cell} ${fault}`) : [],
          )
        : [],
    ),
    ...copied(record, types).map((fault) => `${record.name}: ${fault}`),
  ];
}

const limits = ({ accept, maxMb, most }: FilesField): readonly string[] => [
  ...(accept.length === 0 ? ['takes files of no type.'] : []),
  ...(maxMb >= 1 && maxMb <= largestFile ? [] : [`takes files of ${maxMb} MB; it must be 1 to ${largestFile}.`]),
  ...(most >= 1 && most <= 50 ? [] : [`takes ${most} files; it must be 1 to 50.`]),
];

/** A file that an effect would give to another record, too. */
const copied = ({ actions }: RecordType, types: ReadonlyMap<string, RecordType>): readonly string[] =>
  Object.entries(actions).flatMap(([name, { then }]) =>
    then.flatMap(({ other }) =>
      (other?.fills ?? [])
        .filter((field) => holdsFiles(types.get(other!.type), field))
        .map(
          (field) =>
            `the action ${name} would fill ${field} of ${other!.type}, but a file belongs to one record: lead to that record instead.`,
        ),
    ),
  );

function holdsFiles(record: RecordType | undefined, name: string): boolean {
  const field = record && Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;
  return isFiles(field) || (isRows(field) && Object.values(field.fields).some(isFiles));
}

import type { Label } from '@fatong/contracts';
import type { FieldView, RecordView } from '@fatong/contracts/api';
import { kindNamed } from '@fatong/contracts/fields';
import { halvesOf } from '../fields/index.js';
import { listTexts } from './texts.js';
import type { Column } from './table.js';

const builtin: Readonly<Record<string, Label>> = {
  number: listTexts.number,
  state: listTexts.state,
  district: listTexts.district,
  ownerUnit: listTexts.ownerUnit,
  createdAt: listTexts.createdAt,
  updatedAt: listTexts.updatedAt,
  title: listTexts.title,
};

/** The columns of a record type's list. */
export const columnsOf = (record: RecordView): readonly Column[] => record.list.columns.map((name) => columnOf(record, name));

/** What every row of a list says of its record, whatever its columns; the state only where there are some. */
const besides = ['state', 'district', 'createdAt', 'updatedAt'] as const;

/** Those, and what may be shown besides. */
export const everyColumn = (record: RecordView): readonly Column[] => {
  const more = besides.filter((name) => !record.list.columns.includes(name) && (name !== 'state' || record.states.length > 0));
  return [...columnsOf(record), ...more.map((name) => ({ ...columnOf(record, name), isSortable: false }))];
};

const columnOf = (record: RecordView, name: string): Column => {
  const field = record.fields.find((one) => one.name === name);
  return {
    name,
    // A field may be called what every record has: 职称 is a `title`.
    title: field?.title ?? builtin[name] ?? [name, name],
    isSortable:
      record.list.unordered?.includes(name) !== true && (field === undefined ? name in builtin && name !== 'title' : isOrdered(field)),
    isEnd: field !== undefined && (kindNamed(field.kind)?.can.includes('sum') ?? false),
    isElastic: field !== undefined && (halvesOf(field.kind).isLong?.(field) ?? false),
  };
};

/** Secrets stand in no order, nor does a kind that this build does not know. */
const isOrdered = ({ kind, class: of, many }: FieldView): boolean =>
  !many && kindNamed(kind)?.isOrdered === true && of !== 'personal' && of !== 'sensitive';

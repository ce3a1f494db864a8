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
export const columnsOf = (record: RecordView): readonly Column[] =>
  record.list.columns.map((name) => {
    const field = record.fields.find((one) => one.name === name);
    return {
      name,
      title: builtin[name] ?? field?.title ?? [name, name],
      isSortable: field === undefined ? name in builtin && name !== 'title' : isOrdered(field),
      isEnd: field !== undefined && (kindNamed(field.kind)?.can.includes('sum') ?? false),
      isElastic: field !== undefined && (halvesOf(field.kind).isLong?.(field) ?? false),
    };
  });

/** Secrets stand in no order, nor does a kind that this build does not know. */
const isOrdered = ({ kind, class: of, many }: FieldView): boolean =>
  !many && kindNamed(kind)?.isOrdered === true && of !== 'personal' && of !== 'sensitive';

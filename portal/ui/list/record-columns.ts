import type { Label } from '@fatong/contracts';
import type { FieldView, RecordView } from '@fatong/contracts/api';
import { listTexts } from './texts.js';
import type { Column } from './table.js';

const builtin: Readonly<Record<string, Label>> = { number: listTexts.number, state: listTexts.state, district: listTexts.district, ownerUnit: listTexts.ownerUnit, createdAt: listTexts.createdAt, updatedAt: listTexts.updatedAt, title: listTexts.title };

/** Kinds whose values have no order a person expects. */
const unordered = new Set(['prose', 'person', 'organisation', 'files', 'ref']);

/** The columns of a record type's list. */
export const columnsOf = (record: RecordView): readonly Column[] => record.list.columns.map((name) => {
  const field = record.fields.find((one) => one.name === name);
  return {
    name,
    title: builtin[name] ?? field?.title ?? [name, name],
    isSortable: field === undefined ? name in builtin && name !== 'title' : isOrdered(field),
    isEnd: field?.kind === 'integer' || field?.kind === 'money',
    isElastic: field !== undefined && isLong(field),
  };
});

/** Values that may be as long as a sentence. */
const isLong = ({ kind, choices = [], many, maxLength = 0 }: FieldView): boolean => (kind === 'choice' ? many || choices.some(({ label: [zh] }) => zh.length > wordy) : kind === 'text' && maxLength > lines);
/** Letters of a long choice, in Chinese; those of a text that is more than a name. */
const [wordy, lines] = [8, 1_000];

const isOrdered = ({ kind, class: of, many }: FieldView): boolean => !many && !unordered.has(kind) && of !== 'personal' && of !== 'sensitive';

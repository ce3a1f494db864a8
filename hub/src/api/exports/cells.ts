import { inLanguage, type Label, type Language } from '@fatong/contracts';
import type { Choice, FieldView, RecordItem, RecordView } from '@fatong/contracts/api';
import { isDate } from '../records/days.js';
import { exportTexts } from './texts.js';
import type { Cell, SheetColumn } from './workbook.js';

/** A column of a list as a file has it. */
interface Column extends SheetColumn {
  readonly cell: (item: RecordItem) => Cell;
}

const builtin: Readonly<Record<string, { readonly title: Label; readonly width: number; readonly cell: (item: RecordItem, about: About) => Cell }>> = {
  number: { title: ['编号', 'Number'], width: 24, cell: ({ number }) => number },
  title: { title: ['名称', 'Title'], width: 32, cell: ({ title }) => title },
  state: { title: ['状态', 'State'], width: 14, cell: ({ state }, { view, language }) => wordsOf(view.states.map(({ name, label }) => ({ value: name, label })), state, language) },
  district: { title: ['所在区', 'District'], width: 12, cell: ({ district }, { districts, language }) => wordsOf(districts, district, language) },
  ownerUnit: { title: ['主管单位', 'Owner'], width: 24, cell: ({ ownerUnit }) => ownerUnit },
  createdAt: { title: ['登记时间', 'Created'], width: 20, cell: ({ createdAt }) => wallClock(createdAt) },
  updatedAt: { title: ['更新时间', 'Updated'], width: 20, cell: ({ updatedAt }) => wallClock(updatedAt) },
};

export interface About {
  readonly view: RecordView;
  readonly districts: readonly Choice[];
  readonly language: Language;
}

/** The list's own columns in its own order; what a record wears stands behind the column that wears it. */
export function columnsOf(about: About): readonly Column[] {
  const { view, language } = about;
  return view.list.columns.flatMap((name): Column[] => {
    const [known, field] = [Object.hasOwn(builtin, name) ? builtin[name] : undefined, view.fields.find((one) => one.name === name)];
    const own: Column[] = known ? [{ title: inLanguage(known.title, language), width: known.width, cell: (item) => known.cell(item, about) }]
      : field ? [{ title: inLanguage(field.title, language), width: widthOf(field), cell: ({ values, refs }) => cellOf(field, values[name], refs, language) }] : [];
    const worn = view.badges.filter(({ beside }) => beside === name).map((badge): Column => ({
      title: inLanguage(badge.title, language), width: 14,
      cell: ({ badges = [] }) => badges.filter(({ label }) => badge.choices.some((choice) => choice.label[0] === label[0])).map(({ label }) => inLanguage(label, language)).join(separator(language)) || null,
    }));
    return [...own, ...worn];
  });
}

const widthOf = ({ kind }: FieldView): number => ({ text: 24, prose: 48, choice: 18, date: 12, instant: 20, integer: 10, money: 14, boolean: 8, ref: 28, person: 14, organisation: 28, identifier: 24, files: 10 })[kind];

/** A value as the screens say it; what is masked comes masked already. */
export function cellOf(field: FieldView, value: unknown, refs: Readonly<Record<string, string>>, language: Language): Cell {
  if (value === null || value === undefined || value === '') return null;
  const each = [value].flat().map(textOf);
  const text = each.join(separator(language));
  switch (field.kind) {
    case 'choice': return each.map((code) => wordsOf(field.choices ?? [], code, language)).join(separator(language));
    case 'ref': return each.map((id) => refs[id] ?? id).join(separator(language));
    case 'date': return isDate(text) ? { day: new Date(`${text}T00:00:00Z`) } : text;
    case 'instant': return wallClock(text);
    case 'integer': return typeof value === 'number' ? value : text;
    case 'money': return /^-?\d{1,13}\.\d\d$/.test(text) ? Number(text) : text;
    case 'boolean': return inLanguage(value === true ? exportTexts.yes : exportTexts.no, language);
    case 'person':
    case 'organisation': return typeof value === 'object' ? ((value as { readonly name?: string }).name ?? null) : text;
    case 'files': return each.length;
    default: return text;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

export const separator = (language: Language): string => (language === 'zh' ? '、' : ', ');

/** A code's word; itself where the definition no longer knows it. */
export function wordsOf(choices: readonly Choice[], code: string | null, language: Language): string | null {
  if (code === null) return null;
  const label = choices.find(({ value }) => value === code)?.label;
  return label ? inLanguage(label, language) : code;
}

/** The clock on the wall in Shanghai. */
export function wallClock(iso: string): Cell {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : { instant: new Date(at + 8 * 3_600_000) };
}

import { inLanguage, type Label, type Language } from '@fatong/contracts';
import type { Choice, FieldView, RecordItem, RecordView } from '@fatong/contracts/api';
import { kindNamed, separator, wallClock, wordsOf, type Cell } from '@fatong/contracts/fields';
import type { SheetColumn } from './workbook.js';

/** A column of a list as a file has it. */
interface Column extends SheetColumn {
  readonly cell: (item: RecordItem) => Cell;
}

const builtin: Readonly<
  Record<string, { readonly title: Label; readonly width: number; readonly cell: (item: RecordItem, about: About) => Cell }>
> = {
  number: { title: ['编号', 'Number'], width: 24, cell: ({ number }) => number },
  title: { title: ['名称', 'Title'], width: 32, cell: ({ title }) => title },
  state: {
    title: ['状态', 'State'],
    width: 14,
    cell: ({ state }, { view, language }) =>
      wordsOf(
        view.states.map(({ name, label }) => ({ value: name, label })),
        state,
        language,
      ),
  },
  district: {
    title: ['所在区', 'District'],
    width: 12,
    cell: ({ district }, { districts, language }) => wordsOf(districts, district, language),
  },
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
    const own: Column[] = known
      ? [{ title: inLanguage(known.title, language), width: known.width, cell: (item) => known.cell(item, about) }]
      : field
        ? [
            {
              title: inLanguage(field.title, language),
              width: kindNamed(field.kind)!.width,
              cell: ({ values, refs }) => cellOf(field, values[name], refs, language),
            },
          ]
        : [];
    const worn = view.badges
      .filter(({ beside }) => beside === name)
      .map(
        (badge): Column => ({
          title: inLanguage(badge.title, language),
          width: 14,
          cell: ({ badges = [] }) =>
            badges
              .filter(({ label }) => badge.choices.some((choice) => choice.label[0] === label[0]))
              .map(({ label }) => inLanguage(label, language))
              .join(separator(language)) || null,
        }),
      );
    return [...own, ...worn];
  });
}

/** A value as the screens say it; what is masked comes masked already. */
export function cellOf(field: FieldView, value: unknown, refs: Readonly<Record<string, string>>, language: Language): Cell {
  return value === null || value === undefined || value === '' ? null : kindNamed(field.kind)!.cell(value, { field, refs, language });
}

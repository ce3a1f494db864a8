import type { CodeList } from '../codes/index.js';
import type { Label } from '../label.js';
import { wordsOf } from './cell.js';
import { common, type Common, type FieldOptions } from './common.js';
import { codes } from './filters.js';
import { kind, separator, textsOf } from './kind.js';
import { fault } from './reading.js';

/** One or many of declared choices. Value: code, or array of codes. */
export interface ChoiceField<C extends string = string, M extends boolean = boolean> extends Common<'choice'> {
  readonly choices: Readonly<Record<C, Label>>;
  readonly codes: readonly C[];
  readonly many: M;
}

/** One of a code list, or of `choices` (code → label); many with `many: true`. */
export function choice<const C extends string, const M extends boolean = false>(
  title: Label,
  of: CodeList<C> | Readonly<Record<C, Label>>,
  { many, ...options }: FieldOptions & { many?: M } = {},
): ChoiceField<C, NoInfer<M>> {
  const choices = isCodeList(of) ? (Object.fromEntries(of.keys.map((code) => [code, of.codes[code].label])) as Record<C, Label>) : of;
  const all = isCodeList(of) ? of.keys : (Object.keys(of) as C[]);
  return { ...common('choice', title, options), choices, codes: all, many: (many ?? false) as M };
}

const isCodeList = <C extends string>(of: CodeList<C> | Readonly<Record<C, Label>>): of is CodeList<C> => 'codes' in of && 'keys' in of;

export const isChoice = (field: Common | undefined): field is ChoiceField => field?.kind === 'choice';

export const choiceKind = kind({
  can: ['say', 'part'],
  column: 'text',
  filter: codes('choice'),
  width: 18,
  judge: (json, { codes: all, many }: Pick<ChoiceField, 'codes' | 'many' | 'choices'>) => {
    const chosen = many ? json : [json];
    if (!Array.isArray(chosen) || chosen.some((code) => typeof code !== 'string' || !all.includes(code)))
      return fault('choice', '请从所列选项中选择。', 'Choose from the list.');
    return { value: many ? all.filter((code) => chosen.includes(code)) : json };
  },
  takes: (spelled, { codes: all, many }) => !many && all.includes(spelled),
  words: (value, { choices }) => textsOf(value).map((code) => choices[code] ?? [code, code]),
  written: (value, { choices }) =>
    textsOf(value)
      .map((code) => choices[code]?.[0] ?? code)
      .join(separator('zh')),
  cell: (value, { field, language }) =>
    textsOf(value)
      .map((code) => wordsOf(field.choices ?? [], code, language))
      .join(separator(language)),
  choices: (view) => view.choices ?? [],
  view: ({ codes: all, choices }) => ({ choices: all.map((value) => ({ value, label: choices[value]! })) }),
  of: ({ choices = [], many }) => ({
    codes: choices.map(({ value }) => value),
    choices: Object.fromEntries(choices.map(({ value, label }) => [value, label])),
    many,
  }),
});

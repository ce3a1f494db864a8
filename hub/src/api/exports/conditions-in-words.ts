import { sideChoices, sides } from '@fatong/contracts/codes';
import { inLanguage, type Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { kindNamed, separator, wordsOf, type FilterValue } from '@fatong/contracts/fields';
import { inForceFilter, eitherFilter, sideFilter, unknownValue } from '../../definitions/index.js';
import type { RecordReader } from '../../ports/index.js';
import type { Filters } from '../frame/route.js';
import type { About } from './cells.js';
import { enteredWords, exportTexts, spanWords } from './texts.js';

const builtin: Readonly<Record<string, Label>> = {
  number: ['编号', 'Number'],
  state: ['状态', 'State'],
  district: ['所在区', 'District'],
  ownerUnit: ['主管单位', 'Owner'],
  createdAt: ['登记时间', 'Created'],
  updatedAt: ['更新时间', 'Updated'],
};

/** Conditions of a list as a person says them; personal values are not repeated in a file that travels. */
export async function conditionsInWords(
  filters: Filters,
  about: About,
  records: Pick<RecordReader, 'titles'>,
): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(
    Object.entries(filters).map(async ([name, value]) => {
      const field = about.view.fields.find((one) => one.name === name);
      return [inLanguage(titleOf(name, field, about), about.language), await valueWords(name, field, value, about, records)] as const;
    }),
  );
}

function titleOf(name: string, field: FieldView | undefined, { view }: About): Label {
  const state = view.states.find((one) => `reached.${one.name}` === name);
  return (
    builtin[name] ??
    (state && enteredWords(state.label)) ??
    (name === inForceFilter ? exportTexts.inForce : undefined) ??
    (name === sideFilter ? sides.title : undefined) ??
    (name === eitherFilter ? exportTexts.either : undefined) ??
    view.badges.find((one) => one.name === name)?.title ??
    field?.title ?? [name, name]
  );
}

async function valueWords(
  name: string,
  field: FieldView | undefined,
  value: FilterValue,
  about: About,
  records: Pick<RecordReader, 'titles'>,
): Promise<string> {
  const { language, view, districts } = about;
  if (field?.class === 'personal' || field?.class === 'sensitive') return inLanguage(exportTexts.hidden, language);
  if (name === eitherFilter && 'any' in value) return eitherWords(value.any, about);
  if (!('any' in value)) return inLanguage(spanWords(value.from, value.to), language);
  const kind = field && kindNamed(field.kind);
  const codes = value.any.flatMap((text) => (kind?.filter.isSplit === false ? [text] : text.split(',')));
  const titles = field?.to === undefined ? undefined : await records.titles(field.to, codes);
  const choices =
    name === 'state'
      ? view.states.map((one) => ({ value: one.name, label: one.label }))
      : name === 'district'
        ? districts
        : name === sideFilter
          ? sideChoices
          : (view.badges.find((one) => one.name === name)?.choices ?? (field && kind?.choices(field)) ?? []);
  return codes
    .map((code) =>
      code === unknownValue ? inLanguage(exportTexts.unknown, language) : (titles?.get(code) ?? wordsOf(choices, code, language)),
    )
    .join(separator(language));
}

/** `standing:overdue` as a person says it; what is of another type keeps its own names. */
const eitherWords = (alternatives: readonly string[], about: About): string =>
  alternatives
    .flatMap((text) => text.split(','))
    .map((text) => {
      const [name = '', ...said] = text.split(':');
      const field = about.view.fields.find((one) => one.name === name);
      const choices =
        name === 'state'
          ? about.view.states.map((one) => ({ value: one.name, label: one.label }))
          : ((field && kindNamed(field.kind)?.choices(field)) ?? []);
      return `${inLanguage(titleOf(name, field, about), about.language)}${about.language === 'zh' ? '：' : ': '}${wordsOf(choices, said.join(':'), about.language)}`;
    })
    .join(separator(about.language));

import type { Label } from '@fatong/contracts';
import { sideChoices, sides } from '@fatong/contracts/codes';
import type { Choice, FieldView, RecordView, StateView } from '@fatong/contracts/api';
import { kindNamed, unknownValue } from '@fatong/contracts/fields';
import { isSeveral, type FilterValue } from '../api/index.js';
import { clockFilters } from '../clocks/index.js';
import { fromTo, listTexts } from './texts.js';

/** One condition a list can be narrowed by, whatever the list holds. */
export interface Filter {
  readonly name: string;
  readonly title: Label;
  readonly kind: 'choice' | 'text' | 'days' | 'ref';
  readonly choices?: readonly Choice[];
  /** `ref`: record type it points to. */
  readonly to?: string;
  /** Personal values match whole and never stand in an address. */
  readonly isPersonal: boolean;
  /** `text`: how it is matched; by default from the beginning, personal values whole. */
  readonly hint?: Label;
  /** Only one value at a time. */
  readonly isSingle?: boolean;
  /** `days`: of what really happened when it happened, as messages do; the clock of a demo does not move them. */
  readonly isReal?: boolean;
  /** Not offered: a figure opens the list by it, and then it can be taken away. */
  readonly isGiven?: boolean;
}

/** One value of these at a time. */
export const singleChoice = (name: string, title: Label, choices: readonly Choice[]): Filter => ({
  kind: 'choice',
  name,
  title,
  choices,
  isSingle: true,
  isPersonal: false,
});

/** The conditions a record type's list takes: those it offers in the definition's order, then those that only figures open it by. */
export function filtersOf(record: RecordView, districts: readonly Choice[]): readonly Filter[] {
  const named = (name: string): readonly Filter[] =>
    builtin(name, record, districts) ??
    ofBadge(name, record) ??
    ofClock(name, record) ??
    ofField(record.fields.find((field) => field.name === name));
  const { filters } = record.list;
  const always = ['state', 'district', ...(record.clocks.length > 0 ? ['standing'] : [])];
  const given = [...always, ...record.fields.flatMap(({ name, filter }) => (filter === true ? [name] : []))].filter(
    (name) => !filters.includes(name),
  );
  const offered = filters.flatMap(named);
  return [
    ...offered.map((filter) => (filter.name === 'either' ? { ...filter, choices: alternatives(offered) } : filter)),
    ...given.flatMap(named).map((filter) => ({ ...filter, isGiven: true })),
    ...record.states.map(reached),
  ];
}

/** Every single choice of the other filters, so that any of several may be asked for together. */
const alternatives = (filters: readonly Filter[]): readonly Choice[] =>
  filters.flatMap(({ name, title, kind, choices = [], isPersonal }) =>
    kind !== 'choice' || isPersonal
      ? []
      : choices.map(({ value, label }) => ({
          value: `${name}:${value}`,
          label: [`${title[0]}：${label[0]}`, `${title[1]}: ${label[1]}`] as const,
        })),
  );

/** The days on which a record entered a state. */
const reached = ({ name, label: [zh, en] }: StateView): Filter => ({
  name: `reached.${name}`,
  title: [`进入“${zh}”`, `Entered “${en}”`],
  kind: 'days',
  isPersonal: false,
  isGiven: true,
});

function builtin(name: string, record: RecordView, districts: readonly Choice[]): readonly [Filter] | undefined {
  const common = { name, isPersonal: false };
  if (name === 'state')
    return [
      { ...common, title: listTexts.state, kind: 'choice', choices: record.states.map(({ name: value, label }) => ({ value, label })) },
    ];
  if (name === 'district') return [{ ...common, title: listTexts.district, kind: 'choice', choices: districts }];
  if (name === 'number') return [{ ...common, title: listTexts.number, kind: 'text' }];
  if (name === 'createdAt' || name === 'updatedAt') return [{ ...common, title: listTexts[name], kind: 'days' }];
  if (name === 'side') return [{ ...common, title: sides.title, kind: 'choice', choices: sideChoices, isSingle: true }];
  if (name === 'either') return [{ ...common, title: listTexts.either, kind: 'choice' }];
  if (name === 'inForce') return [{ ...common, title: listTexts.inForce, kind: 'days', isGiven: true }];
  return undefined;
}

function ofBadge(name: string, { badges }: RecordView): readonly [Filter] | undefined {
  const badge = badges.find((one) => one.name === name);
  return badge && [{ name, title: badge.title, kind: 'choice', choices: badge.choices, isPersonal: false }];
}

function ofClock(name: string, record: RecordView): readonly [Filter] | undefined {
  const clock = clockFilters(record).find((one) => one.name === name);
  return clock && [{ ...clock, kind: 'choice', isPersonal: false }];
}

function ofField(field: FieldView | undefined): readonly Filter[] {
  if (field === undefined) return [];
  const common = { name: field.name, title: field.title, isPersonal: field.class === 'personal' || field.class === 'sensitive' };
  const kind = kindNamed(field.kind);
  if (kind === undefined) return [{ ...common, kind: 'text' }];
  const { asked, isSingle } = kind.filter;
  return [
    {
      ...common,
      kind: asked,
      ...(asked === 'choice' && { choices: kind.choices(field) }),
      ...(isSingle && { isSingle }),
      ...(field.to !== undefined && { to: field.to }),
    },
  ];
}

/** A condition's value as a person says it. */
export function filterWords(filter: Filter, value: FilterValue): Label {
  if (!isSeveral(value)) return fromTo(value.from, value.to);
  const labels = value.map(
    (one) =>
      (one === unknownValue ? listTexts.unknown : undefined) ??
      filter.choices?.find((choice) => choice.value === one)?.label ??
      ([one, one] as const),
  );
  return [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')];
}

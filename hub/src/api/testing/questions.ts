import type { FieldView, RecordItem, RecordView } from '@fatong/contracts/api';
import { standings } from '@fatong/contracts/calendar';

/** Filters of a list as they are posted: what may stand in no address may stand there. */
export type Question = Readonly<{
  sort?: string;
  filter?: Readonly<Record<string, string | readonly string[] | { readonly from?: string; readonly to?: string }>>;
}>;

/** Whatever a list may be asked of one type: as it opens, its views, each filter alone with a value of `item` or of its choices, and each order. */
export function questionsOf(view: RecordView, item: RecordItem | undefined): Question[] {
  const filters = new Set([...view.list.filters, ...view.fields.filter(({ filter }) => filter === true).map(({ name }) => name)]);
  const isSealed = (name: string): boolean =>
    ['personal', 'sensitive'].includes(view.fields.find((field) => field.name === name)?.class ?? '');
  return [
    {},
    ...view.list.views.map(({ filter }) => ({ filter })),
    ...[...filters].map((name) => ({ filter: { [name]: valueFor(view, name, item) } })),
    ...view.list.columns
      .filter((name) => !isSealed(name) && view.list.unordered?.includes(name) !== true)
      .flatMap((name) => [{ sort: name }, { sort: `-${name}` }]),
  ];
}

const span = { from: '2026-01-10', to: '2026-01-31' };
/** A value that is well formed and, where nothing better is known, of nobody. */
const absent: Partial<Record<FieldView['kind'], string | typeof span>> = {
  boolean: 'true',
  date: span,
  instant: span,
  integer: '3',
  money: '100.00',
  slot: span,
  ref: '0197b000-0000-7000-8000-ffffffffffff',
};

function valueFor(view: RecordView, name: string, item: RecordItem | undefined): string | typeof span {
  const field = view.fields.find((one) => one.name === name);
  const worn = view.badges.find((badge) => badge.name === name);
  if (worn !== undefined) return worn.choices[0]!.value;
  if (name === 'state') return view.states[0]!.name;
  if (name === 'standing' || view.clocks.some((clock) => name === `${clock.name}Standing`)) return Object.keys(standings)[0]!;
  if (name === 'side') return 'sent';
  if (name === 'either') return `state:${view.states[0]!.name}`;
  if (name === 'createdAt' || name === 'updatedAt' || name === 'inForce' || name.startsWith('reached.')) return span;
  if (field === undefined) return 'x';
  if (field.choices !== undefined) return field.choices[0]!.value;
  const said = item?.values[name];
  return absent[field.kind] ?? (typeof said === 'string' && said !== '' ? said.slice(0, 6) : 'x');
}

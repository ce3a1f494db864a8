import type { TSchema } from 'typebox';
import type { Label } from '@fatong/contracts';
import type { Act, FactBuilder } from '../../definitions/index.js';
import type { RecordRow, StatedFact } from '../../ports/index.js';
import { actedOf } from '../fact.js';

/** Two acts that have nothing in common: what differs between them is the act's, not the record's. */
const acts: readonly [Act, Act] = [
  {
    id: '0197a000-0000-7000-8000-000000000001',
    action: 'a',
    at: '2020-01-01T00:00:00.000Z',
    reason: 'a',
    unit: 'a',
    content: () => undefined,
  },
  {
    id: '0197a000-0000-7000-8000-000000000002',
    action: 'b',
    at: '2021-02-02T00:00:00.000Z',
    reason: 'b',
    unit: 'b',
    content: () => undefined,
  },
];

/** What a report would say otherwise now, place by place in the words of its contract; empty: the record is as it was reported. */
export function differing(builder: FactBuilder, sent: StatedFact, row: RecordRow): readonly Label[] {
  const [one, other] = acts.map((act) => leaves(builder.body(actedOf(builder.record, row), act)));
  const before = leaves(sent.data);
  const places = new Set([...before.keys(), ...one!.keys()]);
  return [...places]
    .filter((place) => one!.get(place) === other!.get(place) && one!.get(place) !== before.get(place))
    .map((place) => labelOf(builder.fact.schema, place));
}

/** Every value that stands at the end of a path, written as JSON. */
function leaves(value: unknown, place = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) leaves(part, place === '' ? name : `${place}.${name}`, into);
  else if (value !== undefined) into.set(place, JSON.stringify(value));
  return into;
}

interface Labelled {
  readonly label?: Label;
  readonly title?: Label;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
}

/** The nearest words there are for a place. */
function labelOf(schema: TSchema, place: string): Label {
  let [at, label]: [Labelled, Label] = [schema, [place, place]];
  for (const step of place.split('.')) {
    at = at.properties?.[step] ?? at.items ?? {};
    label = at.label ?? label;
  }
  return label;
}

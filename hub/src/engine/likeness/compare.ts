import { holds } from '@fatong/contracts/expression';
import { isRows } from '@fatong/contracts/fields';
import { likenessFields, wordsAt, type LikenessType, type RecordType } from '../../definitions/index.js';
import { shared, shinglesOf, sketchOf } from './shingles.js';

type Values = Readonly<Record<string, unknown>>;
type Part = LikenessType['parts'][number];

/** How alike two records are. */
export interface Likeness {
  /** Of a hundred. */
  readonly score: number;
  /** Each part of its own hundred. */
  readonly parts: Readonly<Record<string, number>>;
  /** Name of the level it reaches. */
  readonly level: string | null;
}

/** Part by part, the whole of them rounded once. Pure. */
export function compare({ parts, levels }: Pick<LikenessType, 'parts' | 'levels'>, one: Values, other: Values): Likeness {
  const found = parts.map((part) => [part, agreement(part, one, other)] as const);
  const score = Math.round(found.reduce((sum, [{ weight }, part]) => sum + weight * part, 0));
  return {
    score,
    parts: Object.fromEntries(found.map(([{ name }, part]) => [name, Math.round(part * 100)])),
    level: levels.find(({ from }) => score >= from)?.name ?? null,
  };
}

/** What is not said agrees with nothing. Of several texts those are compared that both have; where they have none in common, all they say. */
function agreement(part: Part, one: Values, other: Values): number {
  if ('same' in part) return part.same.some((key) => keyOf(key, one) !== null && keyOf(key, one) === keyOf(key, other)) ? 1 : 0;
  const both = part.words.filter((path) => wordsAt(one, path) !== '' && wordsAt(other, path) !== '');
  const paths = both.length > 0 ? both : part.words;
  const of = (values: Values): ReadonlySet<string> => shinglesOf(paths.map((path) => wordsAt(values, path)).join('\n'));
  return shared(of(one), of(other));
}

const plain = (value: unknown): string => String(value).normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
const keyOf = (key: readonly string[], values: Values): string | null => {
  const said = key.map((name) => values[name] ?? '');
  return said.some((value) => plain(value) === '') ? null : JSON.stringify(said.map(plain));
};

/**
 * What others that may be alike are looked for by. Parts that all together do not make the lowest level find nothing that another part does not find, and are left out:
 * the lightest first. What personal fields say stands in it; the store keeps its keyed hash alone.
 */
export function likenessKeys({ likeness }: Pick<RecordType, 'likeness'>, values: Values): readonly string[] {
  if (likeness === null || (likeness.of !== null && !holds(likeness.of, values))) return [];
  return lookedUp(likeness).flatMap((part) =>
    'same' in part
      ? part.same.flatMap((key, i) => {
          const said = keyOf(key, values);
          return said === null ? [] : [`${part.name} ${i} ${said}`];
        })
      : part.words.flatMap((path, i) => sketchOf(wordsAt(values, path)).map((band) => `${part.name} ${i} ${band}`)),
  );
}

function lookedUp({ parts, levels }: LikenessType): readonly Part[] {
  const lowest = levels.at(-1)!.from;
  let left = 0;
  const out = new Set<Part>();
  for (const part of parts.toSorted((a, b) => a.weight - b.weight))
    if (left + part.weight < lowest) {
      left += part.weight;
      out.add(part);
    } else break;
  return parts.filter((part) => !out.has(part));
}

/** Of what a form says that is being filled in: what is of another shape than the field is not there yet. */
export const typedValues = ({ likeness, fields }: RecordType, form: Values): Values =>
  Object.fromEntries(
    likenessFields(likeness!).flatMap((name) => {
      const value = form[name];
      const isRight = isRows(fields[name]) ? Array.isArray(value) : ['string', 'number', 'boolean'].includes(typeof value);
      return isRight ? [[name, value]] : [];
    }),
  );

import type { BadgeView } from '@fatong/contracts/api';
import { expressionOf, valueOf, type Condition, type Expression, type Json, type LeafValue } from '@fatong/contracts/expression';
import { isChoice, type FilterValue } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import { isShown, type BadgeType, type RecordType } from '../../definitions/index.js';
import type { Linked, RecordRow, Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { wrongParameter } from '../problems.js';

type Parts = Pick<ApiParts, 'access' | 'engine' | 'records'>;
interface Worn {
  readonly badge: BadgeType;
  readonly of: RecordType;
  readonly scopes: readonly Scope[];
}

/** At most so many on a page of 200 records. */
const most = 200;

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });

/** The badges of a type that this reader may see. */
export function wornBy(parts: Parts, reader: Reader, { area, badges }: RecordType): readonly Worn[] {
  return badges.flatMap((badge) => {
    const of = parts.engine.catalogue.type(badge.type)!;
    const scopes = parts.access.rights.scopesOf(reader, of);
    return scopes.length === 0 || !isShown(badge, rolesIn(reader, area)) ? [] : [{ badge, of, scopes }];
  });
}

/** Fields by which rows are joined to what they wear. */
export const badgeFields = ({ badges }: RecordType): readonly string[] => badges.flatMap(({ of }) => of ?? []);

/** What each of these rows wears, by its id: one question a badge, within the reader's scopes. */
export async function badgesOf(
  parts: Parts,
  reader: Reader,
  record: RecordType,
  rows: readonly RecordRow[],
): Promise<ReadonlyMap<string, readonly BadgeView[]>> {
  const found = new Map<string, BadgeView[]>();
  await Promise.all(
    wornBy(parts, reader, record).map(async ({ badge, of, scopes }) => {
      const keyOf = (row: RecordRow): unknown => (badge.of === undefined ? row.id : row.values[badge.of]);
      const keys = [...new Set(rows.map(keyOf).filter((key) => typeof key === 'string'))];
      if (keys.length === 0) return;
      const where = expressionOf(
        valueOf({ op: 'and', of: [expressionOf(leaf(badge.by).in(keys)), expressionOf(leaf('state').in(badge.states))] }),
      );
      const { items } = await parts.records.list({
        type: of.name,
        scopes,
        where,
        sort: { field: 'createdAt', descending: true },
        limit: most,
        fields: [badge.by, badge.word],
      });
      const byKey = Map.groupBy(items, (item) => item.values[badge.by]);
      for (const row of rows) {
        const own = (byKey.get(keyOf(row)) ?? []).flatMap((item) => badgeView(badge, of, item));
        if (own.length > 0) found.set(row.id, [...(found.get(row.id) ?? []), ...own]);
      }
    }),
  );
  return found;
}

function badgeView({ type, word, tones }: BadgeType, of: RecordType, { id, values }: RecordRow): BadgeView[] {
  const [field, code] = [of.fields[word], values[word]];
  if (!isChoice(field) || typeof code !== 'string') return [];
  return [{ type, id, label: field.choices[code] ?? [code, code], tone: tones[code] ?? 'near' }];
}

/** A filter by a badge: rows that lead where such a record leads, of those the reader may see. Undefined when the name is none of his badges. */
export function badgeCondition(parts: Parts, reader: Reader, record: RecordType, name: string, value: FilterValue): Condition | undefined {
  const worn = wornBy(parts, reader, record).find(({ badge }) => badge.name === name);
  if (worn === undefined) return undefined;
  if (!('any' in value)) throw wrongParameter(`filter[${name}]`);
  const { badge, of, scopes } = worn;
  const where: Expression = {
    op: 'and',
    of: [expressionOf(leaf(badge.word).in(value.any.flatMap((text) => text.split(',')))), expressionOf(leaf('state').in(badge.states))],
  };
  const linked: Linked = { type: of.name, by: badge.by, where, scopes };
  return valueOf<boolean>({ op: 'linked', of: [{ read: badge.of ?? 'id' }], with: dataOf(linked) });
}

/** An operation's constants are data: what JSON keeps of them. */
const dataOf = (linked: Linked): Json => JSON.parse(JSON.stringify(linked)) as Json;

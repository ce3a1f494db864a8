import type { Label } from '@fatong/contracts';
import type { AreaName } from './area.js';
import type { RecordType } from './record.js';

/** Where a record stands in the menus of both screens; absent: in the first group of its area that has room, after those that say. */
export interface MenuWords<R extends string, G extends string> {
  readonly group?: G;
  /** Place within the group. */
  readonly order?: number;
  /** What roles call its list that call it otherwise; `only`: they see one such record, and the entry leads to it. */
  readonly calls?: { readonly [K in R]?: { readonly title: Label; readonly only?: true } };
}

export interface MenuType {
  readonly group: string | null;
  readonly order: number;
  readonly calls: Readonly<Record<string, { readonly title: Label; readonly only?: true }>>;
}

export interface MenuEntry {
  readonly title: Label;
  /** Record type whose list it opens. */
  readonly type: string;
  /** Group of the area. */
  readonly group: string;
  /** Roles it is written for; absent: all others who see the type. */
  readonly for?: readonly string[];
  /** They see one such record: the entry leads to it. */
  readonly only?: true;
}

/** Entries of a group that one looks through. */
export const mostEntries = 9;

/** Where each record stands: where it says, the others in the first group that has room beside those and `beside`, the groups of other entries. */
function placesOf(
  names: readonly string[],
  records: readonly RecordType[],
  beside: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const places = new Map(records.flatMap(({ name, menu }) => (menu.group === null ? [] : [[name, menu.group] as const])));
  const count = (group: string): number =>
    [...places.values(), ...beside.map((one) => one ?? names[0])].filter((one) => one === group).length;
  for (const { name } of records.filter(({ menu }) => menu.group === null).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    places.set(name, names.find((group) => count(group) < mostEntries) ?? names.at(-1) ?? '');
  return places;
}

/** The entries of an area's records, by group and place; those that roles call otherwise before the common one. `beside`: groups of its other entries. */
export function menuOf(
  { groups }: Pick<AreaName, 'groups'>,
  records: readonly RecordType[],
  beside: readonly (string | null)[] = [],
): readonly MenuEntry[] {
  const names = Object.keys(groups);
  const places = placesOf(names, records, beside);
  const groupOf = ({ name }: RecordType): string => places.get(name) ?? '';
  const ordered = records.toSorted(
    (a, b) => names.indexOf(groupOf(a)) - names.indexOf(groupOf(b)) || a.menu.order - b.menu.order || (a.name < b.name ? -1 : 1),
  );
  return ordered.flatMap((record): MenuEntry[] => [
    ...Object.entries(record.menu.calls).map(([role, { title, only }]) => ({
      title,
      type: record.name,
      group: groupOf(record),
      for: [role],
      ...(only && { only }),
    })),
    { title: record.title, type: record.name, group: groupOf(record) },
  ]);
}

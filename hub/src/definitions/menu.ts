import type { Label } from '@fatong/contracts';
import type { AreaName } from './area.js';
import type { RecordType } from './record.js';

/** Where a record stands in the menus of both screens; absent: in the first group of its area, after those that say. */
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

/** The entries of an area's records, by group and place; those that roles call otherwise before the common one. */
export function menuOf({ groups }: Pick<AreaName, 'groups'>, records: readonly RecordType[]): readonly MenuEntry[] {
  const names = Object.keys(groups);
  const groupOf = ({ menu }: RecordType): string => menu.group ?? names[0] ?? '';
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

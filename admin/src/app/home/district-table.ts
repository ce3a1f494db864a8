import type { Label } from '@fatong/contracts';
import type { DistrictCountsAnswer } from '@fatong/contracts/api';
import { recordsLink } from '@fatong/ui';
import { homeTexts } from './texts.js';

/** A first page has room for so many types side by side: those that press most. */
const mostColumns = 6;

/** A figure, and the list that has exactly so many. */
export interface Cell {
  readonly standing: 'overdue' | 'near';
  readonly count: number;
  readonly link: readonly string[];
  readonly params: Readonly<Record<string, string>>;
  /** What a reader of the screen hears instead of a bare number. */
  readonly said: Label;
}
export interface Row {
  /** Null: all of them together. */
  readonly key: string | null;
  readonly title: Label;
  readonly cells: readonly Cell[];
  /** Shares of the longest bar, per cent. */
  readonly late: number;
  readonly near: number;
}
export interface DistrictTable {
  readonly columns: readonly { readonly type: string; readonly title: Label }[];
  /** Types that press less and have no room. */
  readonly others: readonly { readonly title: Label; readonly link: readonly string[] }[];
  readonly rows: readonly Row[];
  readonly total: Row;
}

/** As `filter[district]` asks for what is in none. */
const nowhere = '-';

/** Districts as rows, what presses most first, of each type two figures: overdue, and due soon. */
export function tableOf(
  { items }: Pick<DistrictCountsAnswer, 'items'>,
  titles: { readonly district: (code: string | null) => Label | null; readonly type: (type: string) => Label },
): DistrictTable {
  const of = (type: string, standing: Cell['standing'], among: DistrictCountsAnswer['items']): number =>
    among.reduce((sum, { types }) => sum + (types.find((one) => one.type === type)?.[standing] ?? 0), 0);
  const all = [...new Set(items.flatMap(({ types }) => types.map(({ type }) => type)))].toSorted(
    (a, b) => of(b, 'overdue', items) - of(a, 'overdue', items) || of(b, 'near', items) - of(a, 'near', items),
  );
  const shown = all.slice(0, mostColumns);
  const row = (key: string | null, title: Label, among: DistrictCountsAnswer['items'], params: Readonly<Record<string, string>>): Row => {
    const cells = shown.flatMap((type) =>
      (['overdue', 'near'] as const).map((standing): Cell => {
        const count = of(type, standing, among);
        const said = homeTexts.pressed(title, titles.type(type), standing === 'overdue', count);
        return { standing, count, link: recordsLink(type), params: { standing, ...params }, said };
      }),
    );
    const sum = (standing: Cell['standing']): number =>
      cells.reduce((total, cell) => total + (cell.standing === standing ? cell.count : 0), 0);
    return { key, title, cells, late: sum('overdue'), near: sum('near') };
  };
  const rows = items
    .map((item) => {
      const key = item.district ?? nowhere;
      return row(key, titles.district(item.district) ?? homeTexts.noDistrict, [item], { district: key });
    })
    .filter(({ late, near }) => late + near > 0);
  const most = Math.max(1, ...rows.map(({ late, near }) => late + near));
  return {
    columns: shown.map((type) => ({ type, title: titles.type(type) })),
    others: all.slice(mostColumns).map((type) => ({ title: titles.type(type), link: recordsLink(type) })),
    rows: rows.map((one) => ({ ...one, late: (one.late * 100) / most, near: (one.near * 100) / most })),
    total: { ...row(null, homeTexts.wholeCity, items, {}), late: 0, near: 0 },
  };
}

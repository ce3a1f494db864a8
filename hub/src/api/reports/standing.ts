import { isRef } from '@fatong/contracts/fields';
import type { RecordType, ReportType, TableType } from '../../definitions/index.js';
import type { Tallied, Viewer } from '../../ports/index.js';
import { rankedBy } from './answer.js';
import { countTable, type Counting } from './count.js';

/** Where the rows of a table stand among all there are, of which their reader is shown some. */
export interface Standings {
  shows(key: string | null): boolean;
  of(key: string | null): { readonly rank: number; readonly among: number } | undefined;
}

/** Who sees all rows needs to be told no place. */
export const isPartly = (counting: Pick<Counting, 'scopes'>, of: RecordType): boolean =>
  !counting.scopes(of).some(({ kind, when }) => kind === 'city' && when === undefined);

/** The measure a table is ranked by, over all there is: places without names. Of whom the reader only has cases of his own, he is shown himself alone. */
export async function standingsOf(
  report: ReportType,
  table: TableType,
  counting: Counting,
  { account }: Pick<Viewer, 'account'>,
): Promise<Standings | undefined> {
  const ranked = report.ratios[table.rank]?.of[0] ?? table.rank;
  const { of } = report.measures[ranked]!;
  if (table.standing !== true || !isPartly(counting, of)) return undefined;
  const all = await countTable(report, { name: ranked, by: table.by }, { ...counting, scopes: () => [{ kind: 'city' }] });
  const points = new Map(
    all.flatMap((one) =>
      one.value === null
        ? []
        : [[one.value, rankedBy(report, table, (name): Tallied | undefined => (name === ranked ? one : undefined))] as const],
    ),
  );
  const field = of.fields[table.by];
  const own = account.person?.split(':') ?? [];
  const isOwnOnly = counting.scopes(of).every(({ kind }) => kind === 'involved') && isRef(field) && field.to === own[0];
  return {
    shows: (key) => !isOwnOnly || key === own[1],
    of: (key) => {
      const mine = key === null ? undefined : points.get(key);
      if (mine === undefined) return undefined;
      return { rank: [...points.values()].filter((one) => one > mine).length + 1, among: points.size };
    },
  };
}

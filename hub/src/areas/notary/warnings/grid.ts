import type { Label } from '@fatong/contracts';
import { dated, type Measure, type TableType } from '../../../definitions/index.js';
import { levels } from './codes.js';
import { warning } from './warning.js';

/** How far a warning is, in the words of the figures. */
const stages = {
  judge: [['待研判', 'To be judged'], ['raised']],
  hand: [
    ['办理中', 'In hand'],
    ['pushed', 'signed', 'checking', 'explained', 'rectifying', 'transferred'],
  ],
  review: [['待复核', 'For review'], ['review']],
  closed: [['已销号', 'Closed'], ['closed']],
  wrong: [['误报', 'False alarm'], ['falseAlarm']],
  lapsed: [['已失效', 'Lapsed'], ['lapsed']],
} as const satisfies Record<string, readonly [Label, readonly string[]]>;
type Level = keyof typeof levels;

const cells = (Object.keys(levels) as Level[]).flatMap((level) =>
  Object.entries(stages).map(([stage, [[zh, en], states]]) => ({
    name: `${level}-${stage}`,
    measure: dated([`${levels[level][0]}${zh}`, `${levels[level][1]}: ${en}`], warning, 'raisedOn', { level, state: [...states] }),
  })),
);

/** Model × level × how far it is (N07): each cell opens exactly its list, and the cells of a row sum up to it. */
export const gridMeasures: Readonly<Record<string, Measure>> = Object.fromEntries(cells.map(({ name, measure }) => [name, measure]));
const table = (title: Label, head: Label, by: string, top: number): TableType => ({
  title,
  head,
  by,
  columns: ['all', ...cells.map(({ name }) => name)],
  rank: 'all',
  top,
});
export const gridTables: Readonly<Record<string, TableType>> = {
  grid: table(['模型 × 级别 × 状态', 'Models by level and state'], ['模型', 'Model'], 'model', 20),
  districtGrid: table(['区 × 级别 × 状态', 'Districts by level and state'], ['区', 'District'], 'district', 20),
  officeGrid: table(['机构 × 级别 × 状态', 'Offices by level and state'], ['机构', 'Office'], 'office', 30),
};

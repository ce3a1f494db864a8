import type { FiguresWords, Told } from '../../../definitions/index.js';
import { businessTables } from '../tables/business.js';
import { oversightTables } from '../tables/oversight.js';

/** 两种研判 (N46, N47), by their names in the tender. */
export const kinds = {
  oversight: ['公证综合监管分析研判', 'Supervision'],
  operation: ['运行监管分析研判', 'Operation'],
} as const;
export type Kind = keyof typeof kinds;

type Line = ReturnType<Told['lines']>[number];
const span = ({ period: { from, to } }: Told): string => `${from}至${to}`;
const more = (lines: readonly Line[], column: string, than = 0): readonly Line[] => lines.filter((one) => (one.number(column) ?? 0) > than);
const by = (lines: readonly Line[], column: string): readonly Line[] =>
  lines.toSorted((a, b) => (b.number(column) ?? 0) - (a.number(column) ?? 0));
const listed = (lines: readonly Line[], words: (line: Line) => string): string => lines.map(words).join('、');
/** A sentence only where something is to be said. */
const where = (holds: boolean, ...sentences: readonly (() => string)[]): string[] => (holds ? sentences.map((say) => say()) : []);

/** Against last year; without a percentage the reason stands in its place. */
const change = (line: Pick<Line, 'cite' | 'number'>, growth: string): string => {
  const value = line.number(growth);
  if (value === null || value === 0) return `同比${value === 0 ? '持平' : ''}（${line.cite(growth)}）`;
  return value < 0 ? `同比下降（${line.cite(growth)}）` : `同比上升（${line.cite(growth)}）`;
};

/** What is far from usual: a fall of a third of what an office accepted. */
const steep = -33.3;
/** From so many false alarms in a hundred warnings on the thresholds are to be looked at. */
const manyWrong = 20;

/** The order of conclusions is that of the page: the whole, the ranking, its kinds, what stands out. */
const oversight: FiguresWords = {
  report: oversightTables,
  tables: ['incidents', 'themes', 'events', 'models'],
  says: (told) => {
    const [offices, models] = [told.lines('events'), more(told.lines('models'), 'warnings')];
    const [types, ranked] = [more(told.lines('themes'), 'incidents'), more(told.lines('incidents'), 'incidents')];
    const punished = by(more(offices, 'punishments'), 'punishments');
    const open = by(more(offices, 'open'), 'open');
    return [
      `一、总体情况。${span(told)}，全市公证机构共发生预警${told.cite('warnings')}件，其中红色${told.cite('red')}件，尚未销号${told.cite('open')}件；收到投诉${told.cite('complaints')}件，查证属实${told.cite('substantiated')}件；部署专案核查${told.cite('checks')}件，认定违规违法${told.cite('faulty')}件；信访与复议诉讼${told.cite('appeals')}件；生效处罚处分${told.cite('punishments')}件、${told.cite('persons')}人。`,
      `二、监管事件。发现事件${told.cite('incidents')}件，其中红色${told.cite('redIncidents')}件；在办${told.cite('openIncidents')}件，办结${told.cite('closedIncidents')}件。`,
      ...where(types.length > 0, () => `按事件类型，${listed(types, (one) => `${one.title}（${one.cite('incidents')}件）`)}。`),
      ...where(
        ranked.length > 0,
        () =>
          `事件数量居前的是${listed(ranked.slice(0, 3), (one) => `${one.title}（事件${one.cite('incidents')}件，处罚${one.cite('punishments')}次）`)}。`,
      ),
      ...where(
        models.length > 0,
        () => `按预警模型，${listed(models.slice(0, 5), (one) => `${one.title}（${one.cite('warnings')}件，红色${one.cite('red')}件）`)}。`,
      ),
      ...where(
        more(offices, 'warnings').length > 0,
        () =>
          `三、机构排行。预警居前的是${listed(more(offices, 'warnings').slice(0, 3), (one) => `${one.title}（${one.cite('warnings')}件）`)}。`,
      ),
      ...where(
        punished.length > 0,
        () => `处罚处分居前的是${listed(punished.slice(0, 3), (one) => `${one.title}（${one.cite('punishments')}件）`)}。`,
      ),
      ...where(
        open.length > 0,
        () => `尚未销号居前的是${listed(open.slice(0, 3), (one) => `${one.title}（${one.cite('open')}件）`)}，建议督促办理。`,
      ),
      ...where((told.number('wrongShare') ?? 0) >= manyWrong, () => `误报率${told.cite('wrongShare')}，建议复核预警阈值。`),
      ...where(
        (told.number('red') ?? 0) > 0 && (told.number('checks') ?? 0) === 0,
        () => `期间内有红色预警${told.cite('red')}件而未部署专案核查（${told.cite('checks')}件），建议研判是否核查。`,
      ),
    ];
  },
};

const operation: FiguresWords = {
  report: businessTables,
  tables: ['classes', 'offices', 'matterRank', 'progress'],
  says: (told) => {
    const [classes, offices, matters] = [told.lines('classes'), told.lines('offices'), more(told.lines('matterRank'), 'accepted')];
    const fallen = offices.filter((one) => (one.number('growth') ?? 0) <= steep);
    const paid = by(more(offices, 'net'), 'net');
    return [
      `一、办证数量与出证量。${span(told)}，全市受理${told.cite('accepted')}件，${change(told, 'growth')}；出证${told.cite('issued')}件，${change(told, 'issuedGrowth')}；平均出证时长${told.cite('issuedIn')}个工作日。`,
      `二、费用。收费净额${told.cite('net')}元，上年同期${told.cite('netBefore')}元，${change(told, 'netGrowth')}。`,
      ...where(paid.length > 0, () => `收费居前的是${listed(paid.slice(0, 3), (one) => `${one.title}（${one.cite('net')}元）`)}。`),
      ...where(
        classes.length > 0,
        () =>
          `三、机构类型。按受理量排名，${listed(classes, (one) => `${one.title}受理${one.cite('accepted')}件、出证${one.cite('issued')}件、收费${one.cite('net')}元`)}。`,
      ),
      ...where(
        offices.length > 0,
        () => `受理量居前的机构是${listed(offices.slice(0, 3), (one) => `${one.title}（${one.cite('accepted')}件）`)}。`,
      ),
      ...where(
        matters.length > 0,
        () => `四、办证事项。居前的事项是${listed(matters.slice(0, 5), (one) => `${one.title}（${one.cite('accepted')}件）`)}。`,
      ),
      `网办率${told.cite('onlineShare')}，新领域新业务${told.cite('newFields')}种。`,
      ...where(
        fallen.length > 0,
        () =>
          `五、异常。受理量同比下降三分之一以上的机构：${listed(fallen, (one) => `${one.title}（${one.cite('growth')}）`)}，建议了解原因。`,
      ),
    ];
  },
};

/** Which figures each keeps, and the plain sentences and rules of its draft. */
export const drafts: Readonly<Record<Kind, FiguresWords>> = { oversight, operation };

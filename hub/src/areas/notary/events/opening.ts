import { daysAfter } from '@fatong/contracts/calendar';
import { integer, parameter, rule, type Watched } from '../../../definitions/index.js';
import { levels, themes } from '../warnings/codes.js';
import { warning } from '../warnings/warning.js';
import { event } from './event.js';

type Warning = Watched<typeof warning.fields>;
interface Merging {
  readonly count: number;
  readonly days: number;
}
/** As far as one warning looks for others of its office and theme. */
const furthest = 90;
const ended = new Set<string | null>(['closed', 'falseAlarm', 'lapsed']);

const merging = parameter<Merging>(
  'notary.event',
  ['预警转事件', 'Warnings that become an event'],
  [['2021-01-01', { count: 3, days: 30 }]],
  {
    count: integer(['同机构同类别黄色预警达到（条）', 'Yellow ones of an office and theme'], { min: 2, max: 50, required: true }),
    days: integer(['计算天数（自然日）', 'Within so many days'], { min: 1, max: furthest, required: true }),
  },
);

const order = (one: Warning): string => `${one.values.raisedAt ?? ''} ${one.id}`;

/** Yellow ones that no event has yet, within so many days up to this one, which is the last of them. */
function yellowsWith(self: Warning, all: readonly Warning[], days: number): readonly Warning[] {
  const { raisedOn } = self.values;
  if (!raisedOn) return [];
  const from = daysAfter(raisedOn, 1 - days);
  return all
    .filter(
      (one) =>
        one.values.level === 'yellow' &&
        !one.values.event &&
        !ended.has(one.state) &&
        (one.values.raisedOn ?? '') >= from &&
        order(one) <= order(self),
    )
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** N41: a red warning becomes an event at once; yellow ones of one office and theme together, as soon as there are so many within so many days. */
export const eventRule = rule(merging, merging.title, {
  watch: warning,
  about: 'id',
  sharing: 'cluster',
  within: { by: 'raisedOn', span: { days: furthest } },
  reads: ['level', 'cluster'],
  beside: ['raisedAt', 'event', 'office', 'officeName', 'theme', 'model', 'item', 'facts'],
  proposes: event,
  subject: 'trigger',
  each: true,
  wrong: ['unfounded'],
  judge: (warnings, { count, days }, _, subject) => {
    const self = warnings.find(({ id }) => id === subject);
    if (self === undefined || self.values.event || ended.has(self.state)) return [];
    const { level, office, theme, model, item } = self.values;
    if (!level || !office || !theme || !model) return [];
    const all = level === 'red' ? [self] : yellowsWith(self, warnings, days);
    if (level === 'yellow' && (all.length < count || all.at(-1)?.id !== self.id)) return [];
    const words = all.map((one) => `预警${one.number ?? ''}：${one.values.facts ?? ''}`).join('\n');
    return [
      {
        key: level,
        words,
        records: all.map(({ id }) => id),
        values: {
          office,
          theme,
          model,
          level,
          // Its office stands beside it wherever it is named.
          subject: `${themes[theme][0]}${levels[level][0]}预警${level === 'red' ? `：${item ?? ''}` : `归并（${all.length} 条）`}`.slice(
            0,
            120,
          ),
          warnings: all.map(({ id }) => id),
          merged: level === 'yellow',
          facts: words.slice(0, 8000),
        },
      },
    ];
  },
  values: () => ({}),
});

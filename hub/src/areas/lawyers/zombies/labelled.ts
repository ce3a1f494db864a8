import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter, type SignalKind } from '@fatong/contracts/codes';
import type { Watched } from '../../../definitions/index.js';
import type { Criterion, ZombieLevel } from './parameters.js';

/** A lawyer as the search would read him on a day, and what it must make of him. */
export interface Labelled {
  readonly label: string;
  readonly records: Readonly<Record<'self' | 'signals' | 'signIns' | 'memberships' | 'cases', readonly Watched[]>>;
  /** Null: no hit. `days`: of each criterion the day its data say, in the order of the criteria. */
  readonly expected: {
    readonly does: 'find' | 'findAgain';
    readonly level: ZombieLevel;
    readonly rules: readonly Criterion[];
    readonly days: readonly string[];
  } | null;
}

const times = ['unknown', 'a day short', 'hit'] as const;
const firms = ['has a firm', 'a day short', 'hit'] as const;
const deaths = ['alive', 'hit'] as const;
const posts = ['no post', 'ended', 'hit'] as const;
const contacts = ['untried', 'tried twice', 'reached', 'hit'] as const;
const exemptions = {
  none: {},
  suspended: { status: 'suspended' },
  fresh: { licensedOn: 'fresh' },
  public: { category: 'publicService' },
  company: { category: 'corporate' },
  military: { category: 'military' },
  leave: {},
} as const;

/** Every way in which the criteria can be true, just not true, or unknown, with each exemption: more than thirteen thousand lawyers, each labelled by how he was made. */
export function* labelled(today: string): Generator<Labelled> {
  for (const [exemption, values] of Object.entries(exemptions))
    for (const idle of times)
      for (const unassessed of times)
        for (const uninsured of times)
          for (const firm of firms)
            for (const death of deaths)
              for (const post of posts)
                for (const contact of contacts)
                  yield one(today, exemption, values, { idle, unassessed, uninsured, firm, death, post, contact });
}

interface Made {
  readonly idle: (typeof times)[number];
  readonly unassessed: (typeof times)[number];
  readonly uninsured: (typeof times)[number];
  readonly firm: (typeof firms)[number];
  readonly death: (typeof deaths)[number];
  readonly post: (typeof posts)[number];
  readonly contact: (typeof contacts)[number];
}

function one(today: string, exemption: string, values: object, made: Made): Labelled {
  let id = 0;
  const row = (state: string | null, of: object): Watched => ({
    id: `r${++id}`,
    number: null,
    state,
    createdAt: `${today}T00:00:00.000Z`,
    values: of,
  });
  const signal = (kind: SignalKind, on: string, until: string | null = null) =>
    row('usable', { kind, on, until, said: '标注数据', asOf: daysAfter(today, -5) });
  const ago = (months: number, how: (typeof times)[number]): string => daysAfter(monthsAfter(today, -months), how === 'hit' ? 0 : 1);
  const [idle, unassessed, uninsured, left] = [
    ago(24, made.idle),
    ago(24, made.unassessed),
    ago(12, made.uninsured),
    ago(6, made.firm === 'hit' ? 'hit' : 'a day short'),
  ];
  const [died, posted, tried] = [daysAfter(today, -40), daysAfter(today, -400), daysAfter(today, -1)];
  const isFirmless = made.firm !== 'has a firm';
  const hits: readonly (readonly [Criterion, boolean, string])[] = [
    ['zombie.Z1', made.idle === 'hit', idle],
    ['zombie.Z2', made.unassessed === 'hit', unassessed],
    ['zombie.Z3', made.firm === 'hit', left],
    ['zombie.Z4', made.death === 'hit', died],
    ['zombie.Z5', made.post === 'hit', posted],
    // The firm insures who practises full time alone.
    ['zombie.Z6', made.uninsured === 'hit' && !('category' in values), uninsured],
    ['zombie.Z7', made.contact === 'hit', tried],
  ];
  const counted = hits.filter(([rule, isHit]) => isHit && (exemption === 'none' || rule === 'zombie.Z4'));
  const has = (...rules: readonly Criterion[]): boolean => counted.some(([rule]) => rules.includes(rule));
  const level = has('zombie.Z3', 'zombie.Z4', 'zombie.Z5')
    ? 'high'
    : has('zombie.Z1') && has('zombie.Z2')
      ? 'high'
      : has('zombie.Z1', 'zombie.Z2') && has('zombie.Z6', 'zombie.Z7')
        ? 'medium'
        : 'low';
  const results = { untried: [], 'tried twice': ['unreached', 'unreached'], reached: ['unreached', 'unreached', 'unreached', 'reached'] };
  const outcomes = made.contact === 'hit' ? ['unreached', 'unreached', 'unreached'] : results[made.contact];
  const licensedOn = exemption === 'fresh' ? daysAfter(monthsAfter(today, -12), 1) : '2005-06-01';
  return {
    label: [exemption, ...Object.entries(made).map(([name, how]) => `${name}: ${how}`)].join(', '),
    records: {
      self: [row(null, { status: 'practising', category: 'fullTime', firm: isFirmless ? null : 'firm', ...values, licensedOn })],
      signals: [
        ...(made.idle === 'unknown' ? [] : [signal('activity', idle), signal('activity', daysAfter(idle, -200))]),
        ...(made.unassessed === 'unknown' ? [] : [signal('assessment', unassessed)]),
        ...(made.uninsured === 'unknown' ? [] : [signal('insurance', uninsured)]),
        ...(made.death === 'hit' ? [signal('death', died)] : []),
        ...(made.post === 'no post' ? [] : [signal('post', posted, made.post === 'ended' ? daysAfter(today, -1) : null)]),
        ...(exemption === 'leave' ? [signal('leave', daysAfter(today, -30), today)] : []),
      ],
      signIns: [],
      memberships: isFirmless ? [row(null, { until: left }), row(null, { until: daysAfter(left, -900) })] : [row(null, { until: null })],
      cases: outcomes.length === 0 ? [] : [row('checking', { contacts: outcomes.map((result) => ({ on: tried, result })) })],
    },
    expected:
      counted.length === 0
        ? null
        : {
            does: outcomes.length === 0 ? 'find' : 'findAgain',
            level,
            rules: counted.map(([rule]) => rule),
            days: counted.map(([, , day]) => day),
          },
  };
}

import { daysAfter } from '@fatong/contracts/calendar';
import { mostBeside, rule, type Watched } from '../../../definitions/index.js';
import { party } from '../acts/party.js';
import { isExempt, type Exempted } from '../exemptions/exemption.js';
import { parameters, type SameParty } from './parameters.js';
import { factOf, raising, type Finding, type Level } from './raising.js';

type Appearance = Watched<typeof party.fields>;

const said = ({ days30, days365 }: SameParty): string => `30 日内 ${days30} 件，365 日内 ${days365} 件，不计入已批准的企业`;

/** Of all that say the same the entry of one is the entry of each: it may have been listed after the first of them came. */
function exemptionsOf(all: readonly Appearance[]): (of: Appearance, on: string) => boolean {
  const byCode = new Map<string, Exempted>();
  for (const { values, entry } of all) if (values.uscc && entry?.['approvedOn']) byCode.set(values.uscc, entry);
  return ({ values: { uscc } }, on) => !!uscc && isExempt(byCode.get(uscc) ?? {}, on);
}

/** An act of his, on the day on which it was accepted. */
type Counted = Appearance & { readonly on: string };
interface Series {
  readonly from: string;
  readonly until: string;
  readonly level: Level;
  readonly threshold: number;
  readonly acts: readonly Counted[];
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const countOf = (acts: readonly Counted[]): number => new Set(acts.map(({ values }) => values.actNumber)).size;

/**
 * Where a series begins: on the first day from which so many days hold as many acts as the limit says, while from none of the days before it, as many again, they do. So one
 * that goes on is one, another one after a rest is another one, and which there are depends on acts near it alone: neither on what came before by years nor on the order in
 * which the messages came. Each limit has its own, so that a series in which the red one is reached later is told of again. Several certificates under one acceptance are one.
 */
function seriesOf(all: readonly Counted[], days: number, threshold: number, isCut: boolean): readonly Series[] {
  const spans = [...new Set(all.map(({ on }) => on))].map((from) => {
    const until = daysAfter(from, days - 1);
    const acts = all.filter(({ on }) => on >= from && on <= until);
    return { from, until, threshold, acts, count: countOf(acts) };
  });
  // Of who appears more often than is looked at, the first days seen are no beginning.
  const rest = isCut && all[0] ? daysAfter(all[0].on, days) : '';
  const begun = (limit: number) => {
    const reached = spans.filter(({ count }) => count >= limit);
    return reached.filter(({ from }, i) => (i === 0 ? from >= rest : daysAfter(reached[i - 1]!.from, days) <= from));
  };
  const red = begun(threshold * 2).map((one): Series => ({ ...one, level: 'red' }));
  const yellow = begun(threshold).map((one): Series => ({ ...one, level: 'yellow' }));
  return [...red, ...yellow.filter(({ from }) => !red.some((one) => one.from === from))];
}

/** Each office in a series is warned once, at the first of its own acts there, and sees its own acts and how many lie elsewhere. */
function warningsOf({ from, until, level, threshold, acts }: Series, days: number): readonly (readonly [subject: string, Finding])[] {
  const count = countOf(acts);
  return [...Map.groupBy(acts, ({ values }) => values.office)].flatMap(([office, own]): readonly (readonly [string, Finding])[] => {
    if (!office) return [];
    const numbers = [...new Set(own.map(({ values }) => values.actNumber))];
    const elsewhere = count - numbers.length;
    return [
      [
        own[0]!.id,
        {
          key: `${days} ${from} ${level}`,
          level,
          office,
          notary: own[0]!.values.notary ?? null,
          item: `${days} 日内同一当事人`,
          period: `${from} 至 ${until}`,
          value: String(count),
          threshold: `${threshold}（红色 ${threshold * 2}）`,
          words: `同一当事人 ${days} 日内办证 ${count} 件：本机构 ${numbers.join('、')}${elsewhere > 0 ? `，另 ${elsewhere} 件在其他机构` : ''}。`,
          elsewhere,
        },
      ],
    ];
  });
}

function found(all: readonly Appearance[], { days30, days365 }: SameParty): ReadonlyMap<string, readonly Finding[]> {
  const isListed = exemptionsOf(all);
  const counted = all
    .flatMap((one): readonly Counted[] => {
      const { acceptedOn: on, withdrawn } = one.values;
      return !on || withdrawn === true || isListed(one, on) ? [] : [{ ...one, on }];
    })
    .toSorted((a, b) => compare(a.on, b.on) || compare(a.values.actNumber ?? '', b.values.actNumber ?? '') || compare(a.id, b.id));
  const isCut = all.length >= mostBeside;
  const warnings = (
    [
      [30, days30],
      [365, days365],
    ] as const
  ).flatMap(([days, threshold]) => seriesOf(counted, days, threshold, isCut).flatMap((one) => warningsOf(one, days)));
  return new Map([...Map.groupBy(warnings, ([subject]) => subject)].map(([subject, of]) => [subject, of.map(([, finding]) => finding)]));
}

/** All who say the same are judged one after another by the same list: it is looked through once. */
const known = new WeakMap<readonly Appearance[], { readonly value: SameParty; readonly of: ReadonlyMap<string, readonly Finding[]> }>();
function findings(all: readonly Appearance[], self: string, value: SameParty): readonly Finding[] {
  const before = known.get(all);
  const of = before?.value === value ? before.of : found(all, value);
  known.set(all, { value, of });
  return of.get(self) ?? [];
}

/** N02: the same person again and again, in the whole city, known by the digest alone. */
export const samePartyRule = rule(parameters.sameParty, parameters.sameParty.title, {
  ...raising<SameParty, 'party'>('sameParty', 'party', said),
  watch: party,
  about: 'id',
  reads: ['digest', 'acceptedOn', 'office', 'notary', 'actNumber', 'uscc', 'withdrawn'],
  sharing: 'digest',
  through: { ref: 'exemption', fields: ['from', 'until', 'approvedOn', 'endedOn'] },
  // Whether a series begins on a day is said by the year before it and the year after.
  within: { by: 'acceptedOn', span: { days: 730 } },
  judge: (all, value, _today, self) => findings(all, self, value).map(factOf),
});

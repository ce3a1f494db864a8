import { daysAfter } from '@fatong/contracts/calendar';
import { rule, type Watched } from '../../../definitions/index.js';
import { party } from '../acts/party.js';
import { isExempt, type Exempted } from '../exemptions/exemption.js';
import { parameters, type SameParty } from './parameters.js';
import { factOf, levelOf, raising, type Finding } from './raising.js';

type Appearance = Watched<typeof party.fields>;

const said = ({ days30, days365 }: SameParty): string => `30 日内 ${days30} 件，365 日内 ${days365} 件，不计入已批准的企业`;

/** Of all that say the same the entry of one is the entry of each: it may have been listed after the first of them came. */
function exemptionsOf(all: readonly Appearance[]): (of: Appearance, on: string) => boolean {
  const byCode = new Map<string, Exempted>();
  for (const { values, entry } of all) if (values.uscc && entry?.['approvedOn']) byCode.set(values.uscc, entry);
  return ({ values: { uscc } }, on) => !!uscc && isExempt(byCode.get(uscc) ?? {}, on);
}

/**
 * Of all appearances of a person the first span of so many days that reaches the threshold; each office in it is warned once, at the first of its own acts there, and
 * sees its own acts and how many lie elsewhere. Several certificates under one acceptance are one.
 */
function findings(all: readonly Appearance[], self: string, value: SameParty): readonly Finding[] {
  const isListed = exemptionsOf(all);
  const counted = all
    .filter((one) => one.values.withdrawn !== true && one.values.acceptedOn && !isListed(one, one.values.acceptedOn))
    .toSorted((a, b) => compare(a.values.acceptedOn!, b.values.acceptedOn!) || compare(a.id, b.id));
  return [
    [30, value.days30],
    [365, value.days365],
  ].flatMap(([days, threshold]) => {
    for (const [i, { values }] of counted.entries()) {
      const from = values.acceptedOn!;
      const until = daysAfter(from, days! - 1);
      const within = counted.slice(i).filter((one) => one.values.acceptedOn! <= until);
      const acts = new Set(within.map((one) => one.values.actNumber));
      const level = levelOf(acts.size, threshold!);
      if (level === null) continue;
      const mine = within.find(({ id }) => id === self);
      if (mine === undefined || !mine.values.office) return [];
      const own = within.filter((one) => one.values.office === mine.values.office);
      if (own[0]!.id !== self) return [];
      const numbers = [...new Set(own.map((one) => one.values.actNumber))];
      const elsewhere = acts.size - numbers.length;
      return [
        {
          key: `${days} ${from} ${level}`,
          level,
          office: mine.values.office,
          notary: mine.values.notary ?? null,
          item: `${days} 日内同一当事人`,
          period: `${from} 至 ${until}`,
          value: String(acts.size),
          threshold: `${threshold}（红色 ${threshold! * 2}）`,
          words: `同一当事人 ${days} 日内办证 ${acts.size} 件：本机构 ${numbers.join('、')}${elsewhere > 0 ? `，另 ${elsewhere} 件在其他机构` : ''}。`,
          elsewhere,
        },
      ];
    }
    return [];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** N02: the same person again and again, in the whole city, known by the digest alone. */
export const samePartyRule = rule(parameters.sameParty, parameters.sameParty.title, {
  ...raising<SameParty, 'party'>('sameParty', 'party', said),
  watch: party,
  about: 'id',
  reads: ['digest', 'acceptedOn', 'office', 'notary', 'actNumber', 'uscc', 'withdrawn'],
  sharing: 'digest',
  through: { ref: 'exemption', fields: ['from', 'until', 'approvedOn', 'endedOn'] },
  within: { by: 'acceptedOn', span: { days: 365 } },
  judge: (all, value, _today, self) => findings(all, self, value).map(factOf),
});

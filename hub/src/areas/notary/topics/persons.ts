import { cross, crossed, lastYear, report, yearOnYear } from '../../../definitions/index.js';
import type { Label } from '@fatong/contracts';
import { act } from '../acts/act.js';
import { notary } from '../area.js';
import { accepted, distinctMatters, growth, issued, issuedGrowth, standing } from './counted.js';
import { authorities, city, everybody } from './readers.js';

const mixed = crossed([
  cross('mix', ['公证员 × 公证类别', 'Notaries by class of act'], {
    of: act,
    day: 'acceptedOn',
    head: ['公证员', 'Notary'],
    rows: 'notary',
    columns: 'class',
    where: { state: standing.join() },
  }),
]);

/** A notary sees himself alone there too. */
const mix: typeof mixed.tables = Object.fromEntries(Object.entries(mixed.tables).map(([name, one]) => [name, { ...one, standing: true }]));

/** The first ten of a class of office; an act counts where it was accepted, wherever its notary went since. */
const tenOf = <const N extends string>(title: Label, columns: readonly [N, N, N, N]) =>
  ({ title, head: ['公证员', 'Notary'], by: 'notary', columns, rank: columns[0], top: 10, standing: true }) as const;

/** 公证人员专题 (N25): volume, kinds and change of each notary, the first ten of each class of office; a notary sees his own row, and his place among all. */
export const personsTopic = report(notary, 'persons', ['公证人员专题', 'Notaries'], {
  law: 'N25',
  menu: { group: 'supervision', order: 4, among: true },
  see: [...everybody],
  narrow: { category: city, office: [...authorities, ...city, 'office'], notary: everybody, matter: everybody },
  measures: {
    accepted: accepted(),
    acceptedBefore: lastYear(accepted()),
    issued: issued(),
    issuedBefore: lastYear(issued()),
    outside: accepted(['外出办证', 'Outside the office'], { place: 'outside' }),
    wholly: accepted(['全程网办', 'Wholly online'], { online: 'whole' }),
    acceptedCity: accepted(['市管机构受理量', 'Accepted by offices of the city'], { category: 'city' }),
    acceptedCityBefore: lastYear(accepted(['市管机构受理量', 'Accepted by offices of the city'], { category: 'city' })),
    issuedCity: issued(['市管机构出证量', 'Issued by offices of the city'], { category: 'city' }),
    acceptedDistrict: accepted(['区机构受理量', 'Accepted by offices of districts'], { category: 'district' }),
    acceptedDistrictBefore: lastYear(accepted(['区机构受理量', 'Accepted by offices of districts'], { category: 'district' })),
    issuedDistrict: issued(['区机构出证量', 'Issued by offices of districts'], { category: 'district' }),
    acceptedMixed: accepted(['混合制机构受理量', 'Accepted by mixed offices'], { category: 'mixed' }),
    acceptedMixedBefore: lastYear(accepted(['混合制机构受理量', 'Accepted by mixed offices'], { category: 'mixed' })),
    issuedMixed: issued(['混合制机构出证量', 'Issued by mixed offices'], { category: 'mixed' }),
    ...mixed.measures,
  },
  ratios: {
    matterCount: distinctMatters,
    growth,
    issuedGrowth,
    growthCity: yearOnYear(['市管机构同比', 'Against last year, offices of the city'], ['acceptedCity', 'acceptedCityBefore']),
    growthDistrict: yearOnYear(['区机构同比', 'Against last year, offices of districts'], ['acceptedDistrict', 'acceptedDistrictBefore']),
    growthMixed: yearOnYear(['混合制机构同比', 'Against last year, mixed offices'], ['acceptedMixed', 'acceptedMixedBefore']),
    notaries: {
      title: ['办证公证员人数', 'Notaries at work'],
      unit: 'sum',
      of: ['issued'],
      distinct: 'notary',
      formula: ['期间内出证业务的不同承办公证员数', 'different notaries of the acts issued'],
    },
  },
  counters: ['accepted', 'issued', 'outside', 'wholly'],
  trend: ['accepted', 'acceptedBefore', 'issued'],
  tables: {
    notary: {
      title: ['公证员排行', 'Notaries'],
      head: ['公证员', 'Notary'],
      by: 'notary',
      columns: ['accepted', 'acceptedBefore', 'growth', 'issued', 'issuedBefore', 'issuedGrowth', 'matterCount', 'outside', 'wholly'],
      rank: 'accepted',
      top: 50,
      standing: true,
    },
    city: tenOf(['市管机构前十', 'First ten of offices of the city'], ['acceptedCity', 'acceptedCityBefore', 'growthCity', 'issuedCity']),
    district: tenOf(
      ['区公证机构前十', 'First ten of offices of districts'],
      ['acceptedDistrict', 'acceptedDistrictBefore', 'growthDistrict', 'issuedDistrict'],
    ),
    mixed: tenOf(['混合制机构前十', 'First ten of mixed offices'], ['acceptedMixed', 'acceptedMixedBefore', 'growthMixed', 'issuedMixed']),
    class: {
      title: ['办证类型', 'Kinds of act'],
      head: ['公证类别', 'Class of act'],
      by: 'class',
      columns: ['accepted', 'acceptedBefore', 'growth', 'issued'],
      rank: 'accepted',
      chart: 'pie',
      top: 10,
    },
    ...mix,
  },
});

import { cross, crossed, lastYear, report } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { notary } from '../area.js';
import { accepted, distinctMatters, growth, issued, issuedGrowth, standing } from './counted.js';
import { authorities, city, everybody } from './readers.js';

/** What each matter is made of: by the class of act, whose sum is the row. */
const mixed = crossed([
  cross('matterClass', ['事项 × 公证类别', 'Matters by class of act'], {
    of: act,
    day: 'acceptedOn',
    head: ['公证事项', 'Matter'],
    rows: 'matter',
    columns: 'class',
    where: { state: standing.join() },
  }),
]);
const abroad = ['foreignCivil', 'foreignCommercial', 'hongKong', 'macao', 'taiwan'] as const;
const columns = ['accepted', 'acceptedBefore', 'growth', 'outsideShare', 'issued', 'outside', 'wholly', 'issuedIn'] as const;

/**
 * 办证事项专题 (N23): what offices certify, ranked by volume (办证量中心), by class of act, by hour; a share and each number beside it opens exactly its list. A matter
 * that nobody has is asked for in vain: it is refused.
 */
export const matters = report(notary, 'matters', ['办证事项专题', 'Matters'], {
  law: 'N23',
  menu: { group: 'supervision', order: 2, among: true },
  see: [...everybody],
  narrow: { category: city, office: [...authorities, ...city, 'office'], matter: everybody, class: everybody },
  measures: {
    accepted: accepted(),
    acceptedBefore: lastYear(accepted()),
    issued: issued(),
    issuedBefore: lastYear(issued()),
    undone: accepted(['不予办理或终止', 'Refused or ended'], { state: ['refused', 'ended'] }),
    outside: accepted(['外出办证', 'Outside the office'], { place: 'outside' }),
    wholly: accepted(['全程网办', 'Wholly online'], { online: 'whole' }),
    abroad: accepted(['涉外及涉港澳台', 'Foreign-related, Hong Kong, Macao, Taiwan'], { class: [...abroad] }),
    ...mixed.measures,
  },
  ratios: {
    matterCount: distinctMatters,
    growth,
    issuedGrowth,
    outsideShare: {
      title: ['外出占比', 'Share outside'],
      unit: 'percent',
      of: ['outside', 'accepted'],
      formula: ['外出办证 ÷ 受理量', 'outside ÷ accepted'],
    },
    issuedIn: {
      title: ['平均出证时长（工作日）', 'Mean working days'],
      unit: 'days',
      of: ['issued'],
      mean: 'issuedIn',
      formula: ['出证用时（扣除后的工作日）的平均数', 'mean working days until the certificate, without pauses'],
    },
  },
  counters: ['accepted', 'issued', 'undone', 'outside', 'wholly', 'abroad'],
  trend: ['accepted', 'acceptedBefore', 'issued'],
  tables: {
    matter: {
      chart: 'pie',
      title: ['公证事项排行', 'Matters'],
      head: ['公证事项', 'Matter'],
      by: 'matter',
      columns,
      rank: 'accepted',
      top: 50,
    },
    class: {
      chart: 'pie',
      title: ['公证类别', 'Classes of act'],
      head: ['公证类别', 'Class of act'],
      by: 'class',
      columns,
      rank: 'accepted',
      top: 10,
    },
    office: {
      title: ['机构排行', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['accepted', 'acceptedBefore', 'growth', 'issued', 'matterCount', 'outside', 'wholly'],
      rank: 'accepted',
      top: 30,
      standing: true,
    },
    ...mixed.tables,
  },
});

import { closedBut, lastYear, report, yearOnYear } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { accepted, distinctMatters, growth, issued, issuedGrowth } from './counted.js';
import { authorities, city, everybody } from './readers.js';

/**
 * 办证机构专题 (N24): the three classes (市管, 区, 混合制), each as it was on the day the act was accepted, with the offices below. The totals of the classes are for every reader;
 * by name an office has itself alone, with its place, and a district its own.
 */
export const officesTopic = report(notary, 'offices', ['办证机构专题', 'Offices'], {
  law: 'N24',
  menu: { group: 'supervision', order: 3, among: true },
  see: [...everybody],
  narrow: { category: city, office: [...authorities, ...city, 'office'], matter: everybody },
  measures: {
    accepted: accepted(),
    acceptedBefore: lastYear(accepted()),
    issued: issued(),
    issuedBefore: lastYear(issued()),
    outside: accepted(['外出办证', 'Outside the office'], { place: 'outside' }),
    wholly: accepted(['全程网办', 'Wholly online'], { online: 'whole' }),
    undone: accepted(['不予办理或终止', 'Refused or ended'], { state: ['refused', 'ended'] }),
    allAccepted: closedBut(city, accepted(['全市受理量', 'Accepted in the city'])),
    allBefore: closedBut(city, lastYear(accepted(['全市受理量', 'Accepted in the city']))),
    allIssued: closedBut(city, issued(['全市出证量', 'Issued in the city'])),
  },
  ratios: {
    matterCount: distinctMatters,
    growth,
    issuedGrowth,
    issuedIn: {
      title: ['平均出证时长（工作日）', 'Mean working days'],
      unit: 'days',
      of: ['issued'],
      mean: 'issuedIn',
      formula: ['出证用时（扣除后的工作日）的平均数', 'mean working days until the certificate, without pauses'],
    },
    allGrowth: yearOnYear(['全市同比', 'The city against last year'], ['allAccepted', 'allBefore']),
    share: {
      title: ['占全市受理量', 'Share of the city'],
      unit: 'percent',
      of: ['accepted', 'allAccepted'],
      formula: ['所见受理量 ÷ 全市受理量', 'what you see of the acts accepted ÷ those of the city'],
    },
  },
  counters: ['accepted', 'issued', 'outside', 'wholly', 'undone', 'allAccepted', 'allIssued'],
  trend: ['accepted', 'acceptedBefore', 'issued'],
  tables: {
    class: {
      chart: 'pie',
      title: ['三类机构', 'Classes of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: ['allAccepted', 'allBefore', 'allGrowth', 'allIssued'],
      rank: 'allAccepted',
      top: 3,
    },
    office: {
      title: ['机构排行', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: [
        'accepted',
        'acceptedBefore',
        'growth',
        'issued',
        'issuedBefore',
        'issuedGrowth',
        'matterCount',
        'outside',
        'wholly',
        'undone',
        'issuedIn',
      ],
      rank: 'accepted',
      top: 30,
      standing: true,
    },
    district: {
      title: ['各区', 'Districts'],
      head: ['区（市管机构不在区内）', 'District (offices of the city are in none)'],
      by: 'district',
      columns: ['accepted', 'acceptedBefore', 'growth', 'issued', 'outside', 'wholly'],
      rank: 'accepted',
      top: 20,
    },
  },
});

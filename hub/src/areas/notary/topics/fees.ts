import { notaryFeeKinds, type NotaryFeeKind } from '@fatong/contracts/codes';
import { adding, closedBut, dated, lastYear, report, yearOnYear } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { notary } from '../area.js';
import { kept } from './counted.js';
import { authorities } from './readers.js';

/** January and February hold the Spring Festival, now in the one and now in the other (N04). */
const together = { from: 1, to: 2, why: ['春节错月', 'The Spring Festival moves'] } as const;
const net = adding(['收费净额', 'Net fees'], fee, 'countsOn', 'amount', { kind: [...kept] });
const all = adding(['全市收费净额', 'Net fees of the city'], fee, 'countsOn', 'amount', { kind: [...kept] });
const ofKind = (kind: NotaryFeeKind) => adding(notaryFeeKinds.codes[kind].label, fee, 'countsOn', 'amount', { kind });
const city = ['lead', 'clerk', 'chief', 'inspector'] as const;
const columns = ['net', 'before', 'growth', 'rows', 'refunds', 'translation'] as const;
const kinds = ['net', ...kept] as const;

/**
 * 办证收费专题 (N26): net fees by the day they count on, as in N04, told apart by kind; the kinds sum up to them to the fen. 翻译代收 is collected for others and stands
 * apart, a payment without a kind is 未分类 until the office says of what it is.
 */
export const feesTopic = report(notary, 'fees', ['办证收费专题', 'Fees'], {
  law: 'N26',
  menu: { group: 'supervision', order: 5, among: true },
  see: [...authorities, 'office'],
  narrow: { category: city, office: [...authorities, 'office'], matter: [...authorities, 'office'] },
  measures: {
    net,
    before: lastYear(net),
    act: ofKind('act'),
    fact: ofKind('fact'),
    enforcement: ofKind('enforcement'),
    evidence: ofKind('evidence'),
    deposit: ofKind('deposit'),
    service: ofKind('service'),
    copy: ofKind('copy'),
    outside: ofKind('outside'),
    other: ofKind('other'),
    unclassified: ofKind('unclassified'),
    translation: ofKind('translation'),
    refunds: adding(['退费', 'Refunds'], fee, 'countsOn', 'amount', { state: 'refund', kind: [...kept] }),
    rows: dated(['收费笔数', 'Payments'], fee, 'countsOn', { kind: [...kept] }),
    unsorted: dated(['未分类笔数（待机构补正）', 'Payments without a kind'], fee, 'countsOn', { kind: 'unclassified' }),
    all: closedBut(city, all),
    allBefore: closedBut(city, lastYear(all)),
  },
  ratios: {
    growth: yearOnYear(['收费同比', 'Against last year'], ['net', 'before'], { together }),
    allGrowth: yearOnYear(['全市同比', 'The city against last year'], ['all', 'allBefore'], { together }),
    unsortedShare: {
      title: ['未分类占比', 'Share without a kind'],
      unit: 'percent',
      of: ['unsorted', 'rows'],
      formula: ['未分类笔数 ÷ 收费笔数', 'payments without a kind ÷ payments'],
    },
  },
  counters: ['net', 'before', 'refunds', 'translation', 'rows', 'unsorted', 'all'],
  trend: ['net', 'before'],
  tables: {
    kind: {
      chart: 'pie',
      title: ['收费类型', 'Kinds of fee'],
      head: ['收费项目', 'Kind of fee'],
      by: 'kind',
      columns: ['net', 'before', 'growth', 'rows', 'translation'],
      rank: 'net',
      top: 20,
    },
    class: {
      title: ['三类机构', 'Classes of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: ['all', 'allBefore', 'allGrowth'],
      rank: 'all',
      top: 3,
    },
    office: {
      title: ['机构收费排行', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns,
      rank: 'net',
      top: 30,
      standing: true,
    },
    officeKind: {
      title: ['机构 × 收费类型', 'Offices by kind of fee'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: kinds,
      rank: 'net',
      top: 30,
      standing: true,
    },
    matter: {
      title: ['公证事项收费排行', 'Matters'],
      head: ['公证事项', 'Matter'],
      by: 'matter',
      columns,
      rank: 'net',
      top: 50,
    },
    notary: {
      title: ['公证员收费排行', 'Notaries'],
      head: ['公证员', 'Notary'],
      by: 'notary',
      columns,
      rank: 'net',
      top: 50,
    },
  },
});

import { notaryClasses, type NotaryClass } from '@fatong/contracts/codes';
import { adding, dated, lastYear, now, report, yearOnYear } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { act } from '../acts/act.js';
import { notary } from '../area.js';
import { person } from '../registers/person.js';
import { complaint } from '../supervision/complaint.js';
import { accepted, growth, issued, issuedGrowth, kept, standing } from '../topics/counted.js';
import { authorities } from '../topics/readers.js';
import { served, servedPersons, servedTables } from './served.js';

/** January and February hold the Spring Festival, now in the one and now in the other (N04). */
const together = { from: 1, to: 2, why: ['春节错月', 'The Spring Festival moves'] } as const;
const net = adding(['收费净额', 'Net fees'], fee, 'countsOn', 'amount', { kind: [...kept] });
const ofClass = (one: NotaryClass) => accepted(notaryClasses.codes[one].label, { class: one });
const course = ['accepted', 'acceptedBefore', 'growth', 'issued', 'issuedBefore', 'issuedGrowth', 'net', 'netBefore', 'netGrowth'] as const;
const byClass = ['civil', 'commercial', 'foreignCivil', 'foreignCommercial', 'hongKong', 'macao', 'taiwan'] as const;

/**
 * 业务类数据报表 (N49: tables 1, 6 and 7) as things are now: development of business, acts by class and matter, legal services for the public good. What a table froze
 * stays beside it.
 */
export const businessTables = report(notary, 'businessTables', ['数据报表：业务', 'Tables: business'], {
  law: ['N49', 'N47'],
  menu: { group: 'analysis', order: 6, among: true },
  see: [...authorities],
  measures: {
    accepted: accepted(),
    acceptedBefore: lastYear(accepted()),
    issued: issued(),
    issuedBefore: lastYear(issued()),
    refused: accepted(['不予办理', 'Refused'], { state: 'refused' }),
    ended: accepted(['终止', 'Ended'], { state: 'ended' }),
    net,
    netBefore: lastYear(net),
    online: accepted(['网办', 'Online'], { online: ['whole', 'application'] }),
    fields: accepted(['受理量', 'Accepted']),
    notaries: now(['公证员', 'Notaries'], person, { kind: 'notary', status: 'practising' }),
    civil: ofClass('civil'),
    commercial: ofClass('commercial'),
    foreignCivil: ofClass('foreignCivil'),
    foreignCommercial: ofClass('foreignCommercial'),
    hongKong: ofClass('hongKong'),
    macao: ofClass('macao'),
    taiwan: ofClass('taiwan'),
    aid: accepted(['法律援助减免', 'Legal aid'], { waiver: 'aid' }),
    elderly: accepted(['老年人减免', 'For the elderly'], { waiver: 'elderly' }),
    otherWaiver: accepted(['其他减免', 'Other waivers'], { waiver: 'other' }),
    waived: adding(['减免金额', 'Waived'], act, 'acceptedOn', 'waived', { state: [...standing] }),
    visits: accepted(['老年人外出办证', 'Elderly, outside the office'], { place: 'outside', ageBand: ['elderly', 'old'] }),
    ...served,
    complaints: dated(['投诉', 'Complaints'], complaint, 'receivedOn'),
    substantiated: dated(['投诉属实', 'Substantiated'], complaint, 'receivedOn', { result: ['substantiated', 'partly'] }),
  },
  ratios: {
    growth,
    issuedGrowth,
    netGrowth: yearOnYear(['收费同比', 'Fees against last year'], ['net', 'netBefore'], { together }),
    onlineShare: {
      title: ['网办率', 'Share online'],
      unit: 'percent',
      of: ['online', 'accepted'],
      formula: ['（全程网办 + 线上申请）÷ 受理量', '(wholly online + applied for online) ÷ accepted'],
    },
    newFields: {
      title: ['新领域新业务种数', 'New fields of business'],
      unit: 'sum',
      of: ['fields'],
      distinct: 'newField',
      formula: ['期间内受理业务涉及的不同新领域新业务代码数', 'different codes of new fields among the acts accepted'],
    },
    ...servedPersons,
    issuedIn: {
      title: ['平均出证时长（工作日）', 'Mean working days'],
      unit: 'days',
      of: ['issued'],
      mean: 'issuedIn',
      formula: ['出证用时（扣除后的工作日）的平均数', 'mean working days until the certificate, without pauses'],
    },
  },
  counters: ['accepted', 'issued', 'net', 'online', 'aid', 'waived'],
  trend: ['accepted', 'issued'],
  tables: {
    business: {
      title: ['公证业务发展情况统计表', 'Development of business'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['accepted', 'acceptedBefore', 'growth', 'net', 'netBefore', 'netGrowth', 'notaries'],
      rank: 'accepted',
      top: 30,
    },
    progress: {
      title: ['网办与新业务', 'Online and new business'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['accepted', 'online', 'onlineShare', 'newFields'],
      rank: 'accepted',
      top: 30,
    },
    acts: {
      title: ['公证业务统计表：机构 × 公证类别', 'Acts: offices by class of act'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['accepted', ...byClass, 'issued', 'refused', 'ended', 'net'],
      rank: 'accepted',
      top: 30,
    },
    matters: {
      title: ['公证业务统计表：事项 × 公证类别', 'Acts: matters by class of act'],
      head: ['公证事项', 'Matter'],
      by: 'matter',
      columns: ['accepted', ...byClass, 'issued', 'refused', 'ended', 'net'],
      rank: 'accepted',
      top: 100,
    },
    welfare: {
      title: ['公证公益法律服务和公证质量统计表', 'Services for the public good, and quality'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['aid', 'elderly', 'otherWaiver', 'waived', 'visits', 'complaints', 'substantiated', 'notaries'],
      rank: 'aid',
      top: 30,
    },
    ...servedTables,
    classes: {
      title: ['三类机构运营排名', 'Classes of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: [...course],
      rank: 'accepted',
      top: 3,
    },
    offices: {
      title: ['机构运营排名', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: [...course, 'issuedIn'],
      rank: 'accepted',
      top: 30,
    },
    matterRank: {
      title: ['公证事项排名', 'Matters'],
      head: ['公证事项', 'Matter'],
      by: 'matter',
      columns: [...course],
      rank: 'accepted',
      top: 100,
    },
  },
});

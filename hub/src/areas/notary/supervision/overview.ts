import { dated, now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { complaint } from './complaint.js';
import { inspection } from './inspection.js';
import { thirdParty } from './third-party.js';

/** 动态监管 (N28): inspections, complaints and what third parties say; each figure opens exactly its list. The board draws its tiles from here. */
export const overview = report(notary, 'supervision', ['动态监管展示', 'Supervision at a glance'], {
  law: 'N28',
  menu: { group: 'supervision', order: 9 },
  see: ['lead', 'clerk', 'chief', 'inspector', 'district'],
  measures: {
    running: now(['进行中的检查', 'Inspections under way'], inspection, { state: ['noticed', 'checking', 'review', 'judged'] }),
    rectifying: now(['整改中', 'Being put right'], inspection, { state: ['rectifying', 'rectified'] }),
    open: now(['在办投诉', 'Complaints in hand'], complaint, { state: ['received', 'accepted', 'investigating', 'answer', 'extension'] }),
    judging: now(['待研判线索', 'To be judged'], thirdParty, { state: ['recorded', 'judging'] }),
    inspected: dated(['日常监督次数', 'Inspections'], inspection, 'begunOn'),
    complained: dated(['投诉举报条目数', 'Complaints'], complaint, 'receivedOn'),
    substantiated: dated(['查证属实', 'Substantiated'], complaint, 'receivedOn', { result: ['substantiated', 'partly'] }),
    said: dated(['第三方线索数', 'Said by third parties'], thirdParty, 'receivedOn'),
  },
  ratios: {},
  counters: ['inspected', 'running', 'rectifying', 'complained', 'open', 'said', 'judging'],
  trend: ['inspected', 'complained', 'said'],
  tables: {
    office: {
      title: ['按机构', 'By office'],
      head: ['机构', 'Office'],
      by: 'office',
      columns: ['complained', 'substantiated', 'said'],
      rank: 'complained',
      top: 22,
    },
    matter: {
      title: ['投诉按类别', 'Complaints by kind'],
      head: ['投诉类别', 'About'],
      by: 'matter',
      columns: ['complained', 'substantiated'],
      rank: 'complained',
      top: 10,
    },
  },
});

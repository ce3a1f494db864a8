import { dated, now, report } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { appeal } from '../appeals/appeal.js';
import { notary } from '../area.js';
import { check } from '../checks/check.js';
import { punishment } from '../punishments/punishment.js';
import { inspected as ofOffice } from '../supervision/inspected.js';
import { inspection } from '../supervision/inspection.js';
import { complaint } from '../supervision/complaint.js';
import { person } from '../registers/person.js';
import { authorities } from '../topics/readers.js';
import { warning } from '../warnings/warning.js';
import { incidents, incidentTables } from './incidents.js';

/** What was corrected or revoked counts no more. */
const standing = { state: ['effective', 'expired'] } as const;
const punished = (title: readonly [string, string], more: object = {}) => dated(title, punishment, 'effectiveOn', { ...standing, ...more });
const inspected = () => dated(['受检家次', 'Offices inspected'], ofOffice, 'begunOn');
/** What an inspection of several offices says of none of them. */
const notDivided = ['未分机构', 'Of no office'] as const;
const sum = <const N extends string, const F extends string>(title: readonly [string, string], of: N, mean: F) =>
  ({ title, unit: 'sum', of: [of], mean, formula: [`期间内检查的${title[0]}合计`, `${title[1]}, added up`] }) as const;

/**
 * 监督类数据报表 (N49: tables 2, 3 and 9) as things are now: quality, sanctions, inspections; and what supervision met with at each office, which 综合监管研判 (N46) goes by.
 * What an inspection found is counted by office, as it says it of each (notary.inspected); what it says of none of them has a row of its own.
 */
export const oversightTables = report(notary, 'oversightTables', ['数据报表：监督', 'Tables: supervision'], {
  law: ['N49', 'N46'],
  menu: { group: 'punishments', order: 10, among: true },
  see: [...authorities],
  measures: {
    warnings: dated(['预警', 'Warnings'], warning, 'raisedOn'),
    red: dated(['红色预警', 'Red warnings'], warning, 'raisedOn', { level: 'red' }),
    open: dated(['未销号预警', 'Open warnings'], warning, 'raisedOn', {
      state: ['raised', 'pushed', 'signed', 'checking', 'explained', 'rectifying', 'transferred', 'review'],
    }),
    wrong: dated(['误报', 'False alarms'], warning, 'raisedOn', { state: 'falseAlarm' }),
    complaints: dated(['投诉', 'Complaints'], complaint, 'receivedOn'),
    substantiated: dated(['投诉属实', 'Substantiated'], complaint, 'receivedOn', { result: ['substantiated', 'partly'] }),
    checks: dated(['专案核查', 'Checks'], check, 'deployedOn'),
    faulty: dated(['核查认定违规违法', 'Found at fault'], check, 'deployedOn', { conclusion: ['irregular', 'illegal'] }),
    ...incidents,
    appeals: dated(['信访与复议诉讼', 'Appeals'], appeal, 'acceptedOn'),
    // So that each office has its row, also one of which there is nothing to say.
    notaries: now(['公证员', 'Notaries'], person, { kind: 'notary', status: 'practising' }),
    corrected: dated(['补正', 'Corrected'], act, 'correctedOn'),
    revoked: dated(['撤销公证书', 'Revoked'], act, 'closedOn', { state: 'revoked' }),
    refused: dated(['不予办理', 'Refused'], act, 'closedOn', { state: 'refused' }),
    ended: dated(['终止', 'Ended'], act, 'closedOn', { state: 'ended' }),
    punishments: punished(['处罚处分', 'Punishments']),
    personsIn: punished(['处罚处分', 'Punishments']),
    party: punished(['党纪处分', 'Party discipline'], { kind: 'party' }),
    industry: punished(['行业惩戒', 'Industry sanctions'], { kind: 'industry' }),
    government: punished(['政务处分', 'Government discipline'], { kind: 'government' }),
    education: punished(['批评教育', 'Criticism'], { kind: 'education' }),
    house: punished(['处规处理', 'House rules'], { kind: 'house' }),
    administrative: punished(['行政处罚', 'Administrative penalties'], { kind: 'administrative' }),
    concerned: punished(['处罚处分', 'Punishments']),
    inspections: dated(['检查次数', 'Inspections'], inspection, 'begunOn'),
    // Approved before they were asked for their numbers by office: they are said by divide.
    undivided: dated(['尚未分机构记录的检查', 'Inspections not divided'], inspection, 'begunOn', {
      state: ['judged', 'rectifying', 'rectified', 'passed', 'published', 'archived'],
      isDivided: '-',
    }),
    visits: inspected(),
    excellentIn: inspected(),
    goodIn: inspected(),
    fairIn: inspected(),
    poorIn: inspected(),
    problemsIn: inspected(),
    faultyVisits: dated(['存在问题家次', 'With problems'], ofOffice, 'begunOn', { hasProblems: 'yes' }),
    rectifying: now(['整改中', 'Being put right'], ofOffice, { state: ['rectifying', 'rectified'] }),
    rectified: dated(['复查通过', 'Put right'], ofOffice, 'begunOn', { state: ['passed', 'published'], hasProblems: 'yes' }),
    late: dated(['期间内到期尚未整改', 'Due within the period and not put right'], ofOffice, 'rectifyBy', { state: 'rectifying' }),
    published: dated(['已公布', 'Published'], ofOffice, 'publishedOn'),
  },
  ratios: {
    excellent: sum(['优秀卷数', 'Files: excellent'], 'excellentIn', 'excellent'),
    good: sum(['良好卷数', 'Files: good'], 'goodIn', 'good'),
    fair: sum(['合格卷数', 'Files: fair'], 'fairIn', 'fair'),
    poor: sum(['不合格卷数', 'Files: poor'], 'poorIn', 'poor'),
    problems: sum(['问题数', 'Problems'], 'problemsIn', 'problems'),
    persons: {
      title: ['受处分人数', 'Persons'],
      unit: 'sum',
      of: ['personsIn'],
      distinct: 'person',
      formula: ['期间内生效惩处涉及的不同人员数', 'different persons of the punishments'],
    },
    officesPunished: {
      title: ['涉及机构数', 'Offices concerned'],
      unit: 'sum',
      of: ['concerned'],
      distinct: 'office',
      formula: ['期间内生效惩处涉及的不同机构数', 'different offices of the punishments'],
    },
    wrongShare: {
      title: ['误报率', 'Share of false alarms'],
      unit: 'percent',
      of: ['wrong', 'warnings'],
      formula: ['误报 ÷ 预警', 'false alarms ÷ warnings'],
    },
  },
  counters: ['warnings', 'red', 'complaints', 'checks', 'punishments', 'inspections', 'visits', 'undivided'],
  trend: ['warnings', 'complaints', 'punishments'],
  tables: {
    quality: {
      title: ['公证质量管理情况统计表', 'Quality'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['notaries', 'corrected', 'revoked', 'refused', 'ended', 'complaints', 'substantiated', 'appeals'],
      rank: 'corrected',
      top: 30,
    },
    files: {
      title: ['质量检查卷宗', 'Files inspected'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['visits', 'excellent', 'good', 'fair', 'poor', 'problems'],
      rank: 'visits',
      top: 30,
      unsaid: notDivided,
    },
    filesByKind: {
      title: ['质量检查卷宗（按检查方式）', 'Files inspected, by kind'],
      head: ['检查方式', 'Kind of inspection'],
      by: 'kind',
      columns: ['inspections', 'visits', 'excellent', 'good', 'fair', 'poor', 'problems'],
      rank: 'inspections',
      top: 5,
    },
    discipline: {
      title: ['公证协会与公证管理处分情况统计表', 'Sanctions of the association and of the administration'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['notaries', 'punishments', 'persons', 'party', 'industry', 'government', 'education', 'house', 'administrative'],
      rank: 'punishments',
      top: 30,
    },
    levels: {
      title: ['处分等级', 'Levels of sanctions'],
      head: ['惩处等级', 'Level'],
      by: 'level',
      columns: ['punishments', 'persons', 'officesPunished'],
      rank: 'punishments',
      top: 30,
    },
    inspections: {
      title: ['公证工作督察情况统计表', 'Inspections'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['notaries', 'visits', 'faultyVisits', 'problems', 'rectifying', 'rectified', 'late', 'published'],
      rank: 'visits',
      top: 30,
      unsaid: notDivided,
    },
    inspectionsByKind: {
      title: ['公证工作督察（按检查方式）', 'Inspections by kind'],
      head: ['检查方式', 'Kind of inspection'],
      by: 'kind',
      columns: ['inspections', 'visits', 'faultyVisits', 'problems', 'rectifying', 'rectified', 'late', 'published'],
      rank: 'inspections',
      top: 5,
    },
    events: {
      title: ['机构监管事件排行', 'What supervision met with, by office'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['warnings', 'red', 'open', 'complaints', 'substantiated', 'checks', 'faulty', 'appeals', 'punishments', 'persons'],
      rank: 'warnings',
      top: 30,
    },
    ...incidentTables,
    models: {
      title: ['预警模型', 'Models'],
      head: ['预警模型', 'Model'],
      by: 'model',
      columns: ['warnings', 'red', 'open', 'wrong', 'wrongShare'],
      rank: 'warnings',
      top: 20,
    },
  },
});

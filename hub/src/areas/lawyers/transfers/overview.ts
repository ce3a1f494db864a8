import { dated, now, reached, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { transfer } from './transfer.js';

/** Files between provinces (L15): how many were asked for in either direction, what became of them, how long it took, by province, month, district and firm. */
export const transferOverview = report(lawyers, 'transfers', ['调档统计', 'Files across provinces'], {
  law: 'L15',
  menu: { group: 'transfers', order: 1 },
  see: [...office.all, 'firm-clerk'],
  measures: {
    all: dated(['调档申请', 'Asked'], transfer, 'askedOn'),
    out: dated(['调出', 'Out'], transfer, 'askedOn', { direction: 'out' }),
    in: dated(['调入', 'In'], transfer, 'askedOn', { direction: 'in' }),
    open: now(['在办', 'Open'], transfer, { state: 'open' }),
    sent: dated(['档案寄出', 'Files sent'], transfer, 'sentOn'),
    received: dated(['档案收到', 'Files received'], transfer, 'receivedOn'),
    closed: reached(['办结', 'Closed'], transfer, 'closed'),
    ended: dated(['已办结（按办结日期）', 'Closed, by the day'], transfer, 'closedOn'),
    refused: dated(['不予', 'Refused'], transfer, 'closedOn', { result: 'refused' }),
  },
  ratios: {
    days: {
      title: ['平均用时（天）', 'Average days'],
      unit: 'days',
      of: ['closed'],
      since: 'askedOn',
      formula: [
        '期间内办结的调档，自申请之日至办结之日的自然日平均数',
        'Natural days from the application to its closing, averaged over what was closed within the period',
      ],
    },
    workdays: {
      title: ['平均用时（工作日）', 'Average working days'],
      unit: 'days',
      of: ['ended'],
      mean: 'workdays',
      formula: [
        '期间内办结的调档，自申请次日至办结之日的工作日（按国务院放假安排）平均数',
        'Working days by the calendar of holidays, from the day after the application to its closing, averaged over what was closed within the period',
      ],
    },
  },
  counters: ['all', 'out', 'in', 'open', 'sent', 'received', 'closed', 'refused'],
  trend: ['out', 'in'],
  tables: {
    province: {
      title: ['各省份', 'Provinces'],
      head: ['省份', 'Province'],
      by: 'province',
      columns: ['all', 'out', 'in', 'closed', 'refused', 'days', 'workdays'],
      rank: 'all',
      top: 32,
    },
    district: {
      title: ['各区', 'Districts'],
      head: ['区', 'District'],
      by: 'district',
      columns: ['all', 'out', 'in', 'closed', 'refused', 'days', 'workdays'],
      rank: 'all',
      top: 20,
    },
    size: {
      title: ['律所规模', 'Size of firms'],
      head: ['律所规模（申请时）', 'Size of the firm when it was asked for'],
      by: 'firmSize',
      columns: ['all', 'out', 'in', 'closed', 'refused', 'days', 'workdays'],
      rank: 'all',
      top: 5,
    },
    firm: {
      title: ['律所', 'Law firms'],
      head: ['律师事务所', 'Law firm'],
      by: 'firm',
      columns: ['all', 'out', 'in', 'closed', 'refused', 'days', 'workdays'],
      rank: 'all',
      top: 20,
    },
  },
});

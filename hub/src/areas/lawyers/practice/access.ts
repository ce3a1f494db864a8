import { dated, reached, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { inquiry } from './inquiry.js';
import { meeting } from './meeting.js';
import { reading } from './reading.js';

/** How hard it is for lawyers to meet, to read files and to inquire (会见难、阅卷难、调查取证难): how long each waited, and what was refused, by authority and district. */
export const access = report(lawyers, 'access', ['会见、阅卷、调查便利度', 'Access: meetings, files, inquiries'], {
  law: ['L08', 'L09', 'L10'],
  menu: { group: 'conduct', order: 1 },
  see: office.all,
  measures: {
    met: dated(['完成会见', 'Met'], meeting, 'usedOn', { outcome: 'done', state: 'recorded' }),
    metLate: dated(['超过48小时', 'Later than 48 hours'], meeting, 'usedOn', { outcome: 'done', state: 'recorded', meetStanding: 'late' }),
    askedToMeet: dated(['申请会见', 'Asked to meet'], meeting, 'askedOn', { state: 'recorded' }),
    refusedToMeet: dated(['会见未获准', 'Meetings refused'], meeting, 'askedOn', { outcome: 'refused', state: 'recorded' }),
    read: dated(['完成阅卷', 'Files read'], reading, 'usedOn', { outcome: 'done', state: 'recorded' }),
    refusedToRead: dated(['阅卷未获准', 'Readings refused'], reading, 'askedOn', { outcome: 'refused', state: 'recorded' }),
    inquired: dated(['调查查询', 'Inquiries'], inquiry, 'usedOn'),
    inquiryAnswered: reached(['查询已答复', 'Inquiries answered'], inquiry, 'answered'),
  },
  ratios: {
    waitToMeet: {
      title: ['平均等候会见', 'Mean wait for a meeting'],
      unit: 'hours',
      of: ['met'],
      mean: 'waited',
      formula: [
        '期间内完成的会见，自申请至会见开始的小时数（不足一小时按一小时）的平均数',
        'Hours from asking to the beginning of the meeting, begun hours counted whole, averaged over the meetings kept within the period',
      ],
    },
    lateShare: {
      title: ['超过48小时占比', 'Later than 48 hours'],
      unit: 'percent',
      of: ['metLate', 'met'],
      formula: ['期间内超过48小时的会见 ÷ 期间内完成的会见', 'Meetings later than 48 hours ÷ meetings kept within the period'],
    },
    waitToRead: {
      title: ['平均等候阅卷', 'Mean wait to read'],
      unit: 'days',
      of: ['read'],
      mean: 'waited',
      formula: [
        '期间内完成的阅卷，自申请至阅卷的天数（不足一天按一天）的平均数',
        'Days from asking to reading, begun days counted whole, averaged over the readings within the period',
      ],
    },
    waitForAnswer: {
      title: ['平均等候查询答复', 'Mean wait for an answer'],
      unit: 'days',
      of: ['inquiryAnswered'],
      since: 'usedOn',
      formula: [
        '期间内答复的查询，自查询至答复的自然日平均数',
        'Natural days from inquiry to answer, averaged over those answered within the period',
      ],
    },
  },
  counters: ['askedToMeet', 'met', 'metLate', 'refusedToMeet', 'read', 'refusedToRead', 'inquired', 'inquiryAnswered'],
  trend: ['met', 'read', 'inquired'],
  tables: {
    place: {
      title: ['各会见场所', 'Places of meeting'],
      head: ['看守所、监狱', 'Place'],
      by: 'authority',
      columns: ['met', 'waitToMeet', 'metLate', 'lateShare', 'refusedToMeet'],
      rank: 'met',
      top: 30,
    },
    court: {
      title: ['各法院、检察院', 'Courts and procuratorates'],
      head: ['阅卷机关', 'Authority'],
      by: 'authority',
      columns: ['read', 'waitToRead', 'refusedToRead'],
      rank: 'read',
      top: 30,
    },
    district: {
      title: ['各区情况', 'Districts'],
      head: ['区', 'District'],
      by: 'district',
      columns: ['met', 'waitToMeet', 'lateShare', 'refusedToMeet', 'read', 'waitToRead', 'inquired', 'waitForAnswer'],
      rank: 'met',
      top: 20,
    },
  },
});

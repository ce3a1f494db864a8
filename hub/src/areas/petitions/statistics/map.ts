import { board } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { body } from '../registers/body.js';
import { monthReport, todayReport } from './home.js';

/**
 * 信访地图 (P18): districts by what petitions concern them, units by what they have in charge; each number opens its list. Of those who see the whole city: a unit has its
 * own figures on its first page. Accusations are in none of its numbers.
 */
export const map = board(petitions, 'map', ['信访地图', 'Map of petitions'], {
  law: 'P18',
  lead: ['各区信访量、在办和超期情况；点选单位查看承办情况', 'Petitions by district, and what each unit has in charge'],
  menu: { group: 'statistics', order: 9 },
  see: ['desk', 'reviewer', 'lead', 'deputy', 'supervisor'],
  tiles: {
    today: {
      title: ['今日', 'Today'],
      report: todayReport,
      period: 'day',
      figures: ['received', 'inHand', 'near', 'late'],
      layer: 'inHand',
    },
    month: {
      title: ['本月', 'This month'],
      report: monthReport,
      period: 'month',
      figures: ['received', 'inTimeShare', 'satisfaction', 'repeatedShare'],
      layer: 'received',
    },
    hot: {
      title: ['热点业务（本月）', 'Business of this month'],
      report: monthReport,
      period: 'month',
      table: 'hot',
      column: 'received',
      top: 6,
    },
  },
  map: {
    of: body,
    at: 'coordinates',
    district: 'seat',
    facts: ['kind'],
    layers: {
      received: {
        title: ['本月收到', 'Received this month'],
        report: monthReport,
        period: 'month',
        column: 'received',
        entries: 'main',
        districts: 'place',
      },
      inHand: { title: ['在办', 'In hand'], report: todayReport, period: 'day', column: 'inHand', entries: 'main', districts: 'place' },
      late: {
        title: ['已超期', 'Overdue'],
        report: todayReport,
        period: 'day',
        column: 'late',
        entries: 'main',
        districts: 'place',
        isAlert: true,
      },
    },
  },
});

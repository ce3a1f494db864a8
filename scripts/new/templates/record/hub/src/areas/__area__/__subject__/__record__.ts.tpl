import { date, end, prose, record, stamp, state, text } from '../../../definitions/index.js';
import { __areaCamel__ } from '../area.js';

/** __recordZh__ (__recordLower__): opened by a clerk, done with a result, or withdrawn with a reason. */
export const __recordCamel__ = record(__areaCamel__, '__recordCamel__', ['__recordZh__', '__recordEns__'], {
  one: '__recordEn__',__law__
  number: '__letters__{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事项', 'Subject'], { required: true, search: true, filter: true }),
    dueOn: date(['办理期限', 'Due on'], { required: true, filter: true }),
    result: prose(['办理结果', 'Result'], { max: 4000 }),
    closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  },
  // Every state can be reached and left, or ends; a check says so when one cannot.
  states: { open: state(['办理中', 'In hand'], 'open'), done: end(['已办结', 'Done']), withdrawn: end(['已撤销', 'Withdrawn'], 'refused') },
  // Default deny: who is not named here sees nothing.
  see: { '__role__': 'city' },
  actions: {
    open: { title: ['新建', 'Open'], to: 'open', by: '__role__', form: ['subject', 'dueOn'] },
    finish: { title: ['办结', 'Finish'], from: 'open', to: 'done', by: '__role__', form: ['result'], need: ['result'], then: [stamp('closedOn')] },
    withdraw: { title: ['撤销', 'Withdraw'], from: 'open', to: 'withdrawn', by: '__role__', reason: true, danger: true },
  },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'state', 'dueOn', 'closedOn'],
    filters: ['state', 'subject', 'dueOn', 'closedOn'],
    views: { open: { title: ['在办', 'In hand'], filter: { state: 'open' } } },
    sort: 'dueOn',
  },
});

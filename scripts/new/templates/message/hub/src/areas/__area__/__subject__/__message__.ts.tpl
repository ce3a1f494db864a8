#answering import { __messageCamel__Answered } from '@fatong/contracts/canonical/__area__';
#answering import { date, end, mirror, prose, say, stamp, state, text } from '../../../definitions/index.js';
#hearing import { date, end, mirror, prose, state, text } from '../../../definitions/index.js';
import { __areaCamel__ } from '../area.js';

#answering /** __messageZh__ (__messageLower__): the truth of __systemEn__, mirrored; here it is only answered. */
#hearing /** __messageZh__ (__messageLower__): the truth of __systemEn__, mirrored; here it is only annotated. */
export const __messageCamel__ = mirror(__areaCamel__, '__messageCamel__', ['__messageZh__', '__messageEns__'], {
  one: '__messageEn__',
  master: '__system__',
  fields: {
    subject: text(['标题', 'Subject'], { search: true, filter: true }),
    on: date(['日期', 'Date'], { filter: true }),
    contact: text(['联系人', 'Contact'], { class: 'personal', mask: 'name', max: 60 }),
    content: prose(['内容', 'Text'], { class: 'sensitive', max: 8000 }),
#answering     answeredOn: date(['反馈日期', 'Answered on'], { filter: true }),
  },
  // The states are the master's: no action here changes them.
  states: { received: state(['有效', 'Received'], 'open'), withdrawn: end(['已撤回', 'Withdrawn'], 'refused') },
  groups: { report: { title: ['__messageZh__', '__messageEn__'], fields: ['subject', 'on', 'contact', 'content'] } },
  // Default deny: who is not named here sees nothing.
  see: { '__role__': 'city' },
  reveal: { contact: ['__role__'], content: ['__role__'] },
  actions: {
#answering     answer: { title: ['反馈', 'Answer'], from: 'received', by: '__role__', reason: true, then: [stamp('answeredOn'), say(__messageCamel__Answered)] },
#hearing     annotate: { title: ['批注', 'Annotate'], by: '__role__', reason: true, internal: true },
  },
  heading: ['subject'],
#answering   list: { columns: ['number', 'subject', 'state', 'on', 'answeredOn'], filters: ['state', 'on', 'answeredOn'], sort: '-on' },
#hearing   list: { columns: ['number', 'subject', 'state', 'on'], filters: ['state', 'on'], sort: '-on' },
});

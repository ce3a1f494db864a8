import { date, end, prose, record, state, text } from '../../../definitions/index.js';

#rest+soap /** __messageZh__ (__messageLower__): the truth of __systemEn__, mirrored; here it is only answered. */
#amqp /** __messageZh__ (__messageLower__): the truth of __systemEn__, mirrored; here it is only annotated. */
export const __messageCamel__ = record('__area__.__messageCamel__', ['__messageZh__', '__messageEns__'], {
  master: '__system__',
  fields: {
    subject: text(['标题', 'Subject'], { search: true, filter: true }),
    on: date(['日期', 'Date'], { filter: true }),
    contact: text(['联系人', 'Contact'], { class: 'personal', mask: 'name', max: 60 }),
    content: prose(['内容', 'Text'], { class: 'sensitive', max: 8000 }),
#rest+soap     answeredOn: date(['反馈日期', 'Answered on'], { filter: true }),
  },
  // The states are the master's: no action here changes them.
  states: { received: state(['有效', 'Received'], 'open'), withdrawn: end(['已撤回', 'Withdrawn'], 'refused') },
  groups: { report: { title: ['__messageZh__', '__messageEn__'], fields: ['subject', 'on', 'contact', 'content'] } },
  // Default deny: who is not named here sees nothing.
  see: { '__role__': 'city' },
  reveal: { contact: ['__role__'], content: ['__role__'] },
  actions: {
#rest+soap     answer: { title: ['反馈', 'Answer'], from: 'received', by: ['__role__'], reason: true, then: { state: '__area__.__message__-answered.v1', stamp: 'answeredOn' } },
#amqp     annotate: { title: ['批注', 'Annotate'], by: ['__role__'], reason: true, internal: true },
  },
  heading: ['subject'],
#rest+soap   list: { columns: ['number', 'subject', 'state', 'on', 'answeredOn'], filters: ['state', 'on', 'answeredOn'], sort: '-on' },
#amqp   list: { columns: ['number', 'subject', 'state', 'on'], filters: ['state', 'on'], sort: '-on' },
});

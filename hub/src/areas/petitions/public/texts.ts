import { textMessage, textReceipt } from '@fatong/contracts/canonical/notices';
import { not, type Recorded } from '@fatong/contracts/expression';
import { choice, fact, note, record, ref, set, textBody, texting, textOutcome } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { purposes } from '../registration/codes.js';

/** Nodes of a petition of which the petitioner is told (P20). */
export const templates = {
  registered: ['登记：编号和查询码', 'Registered: number and code'],
  password: ['登记：查询密码', 'Registered: password'],
  accepted: ['受理', 'Accepted'],
  refused: ['不予受理、不再受理', 'Not accepted'],
  given: ['转有关单位', 'Given to units'],
  extended: ['延期', 'Extended'],
  replied: ['答复', 'Answered'],
  uncollected: ['答复在网站待签收', 'The answer waits at the website'],
  unopened: ['答复已送达未查阅', 'The answer was not opened'],
  rate: ['请评价', 'Please rate'],
  rateReminder: ['评价提醒', 'Reminder to rate'],
} as const;

/** … and of a part or an order, of which whoever is on duty in the unit is told. */
export const staffTemplates = {
  staffGiven: ['工作人员：收到分办件', 'Staff: a petition was given'],
  staffDue: ['工作人员：即将到期', 'Staff: due soon'],
  staffOver: ['工作人员：已超期', 'Staff: overdue'],
  staffReturned: ['工作人员：异议未获同意', 'Staff: an objection was refused'],
  staffOrder: ['工作人员：收到督办单', 'Staff: a supervision order'],
  staffUrge: ['工作人员：督办催办', 'Staff: an order is due soon'],
} as const;

const texted = texting({
  key: 'sms.enabled',
  templates: { ...templates, ...staffTemplates },
  by: ['desk', 'lead'],
  links: ['petition', 'concern'],
});
export const switches = texted.table;

const isOpen = (t: Recorded<{ readonly concern?: keyof typeof purposes | null }>) => not(t.concern.is('accusation'));

/** 短信通知 (P20): what petitioners, and whoever is on duty in a unit, are told by text message; of an accusation the head of the office alone sees it. */
export const text = record(petitions, 'text', ['短信通知', 'Text messages'], {
  one: 'Text message',
  law: 'P20',
  number: 'DX{yyyymmdd}{seq:6}',
  fields: {
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
    concern: choice(['诉求类别', 'Purpose of the petition'], purposes),
    ...texted.fields,
  },
  states: texted.states,
  sections: texted.sections,
  see: { desk: { scope: 'city', when: isOpen }, lead: 'city', supervisor: { scope: 'city', when: isOpen } },
  reveal: { phone: ['desk', 'lead'], words: ['lead'] },
  clocks: texted.clocks,
  actions: {
    ...texted.actions,
    conceal: { title: ['转为检举控告，不再公开', 'It is an accusation'], by: [], then: [set({ concern: 'accusation' })] },
  },
  notices: texted.notices,
  menu: { group: 'registration', order: 4 },
  heading: ['template'],
  list: {
    columns: ['number', 'petition', 'template', 'phone', 'state', 'sentAt', 'result', 'parts'],
    filters: ['state', 'petition', 'template', 'purpose', 'phone', 'isOn', 'result', 'writtenOn'],
    views: {
      writing: { title: ['改用书面', 'In writing'], filter: { state: 'writing' } },
      off: { title: ['未启用', 'Switched off'], filter: { state: 'off' } },
      sent: { title: ['已发送', 'Sent'], filter: { state: 'sent' } },
    },
    sort: '-createdAt',
  },
});

/** The gateway (S17) is asked to send one, and says what became of it. */
export const message = fact(textMessage, text, textBody('上海市司法局'));
export const receipt = note(textReceipt, text, textOutcome);

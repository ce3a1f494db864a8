import { textMessage, textReceipt } from '@fatong/contracts/canonical/notices';
import { fact, note, record, ref, textBody, texting, textOutcome } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';

/** Of what somebody is told by text message. */
export const templates = {
  alert: ['异常执业预警', 'Alert'],
  papersEnding: ['委托材料即将失效', 'Papers of a case expire soon'],
  papersLapsed: ['委托材料已失效', 'Papers of a case have expired'],
  served: ['电子送达', 'Document served'],
  unread: ['电子送达未签收', 'Document served, not signed for'],
} as const;

const texted = texting({ key: 'lawyers.bureauSms.enabled', templates, by: [...office.city], links: ['alert', 'binding', 'served'] });
export const switches = texted.table;

/** 监管短信通知 (S17): whoever is on duty is told of alerts (L11), lawyers of papers that expire (L17) and of what is served on them (L18). The city’s alone: an alert may be. */
export const bureauText = record(lawyers, 'bureauText', ['监管短信通知', 'Text messages of the bureau'], {
  one: 'Text message of the bureau',
  law: ['L11', 'L17', 'L18'],
  number: 'LDX{yyyymmdd}{seq:6}',
  fields: {
    alert: ref(['预警', 'Alert'], 'lawyers.alert', { filter: true }),
    binding: ref(['案件绑定', 'Binding'], 'lawyers.binding', { filter: true }),
    served: ref(['电子送达', 'Document served'], 'lawyers.served', { filter: true }),
    ...texted.fields,
  },
  states: texted.states,
  sections: texted.sections,
  see: { 'city-lead': 'city', 'city-clerk': 'city' },
  reveal: { phone: ['city-clerk'], words: ['city-clerk', 'city-lead'] },
  show: { alert: (t) => t.alert.exists(), binding: (t) => t.binding.exists(), served: (t) => t.served.exists() },
  clocks: texted.clocks,
  actions: texted.actions,
  notices: texted.notices,
  menu: { group: 'supervision', order: 8 },
  heading: ['template'],
  list: {
    columns: ['number', 'template', 'phone', 'state', 'sentAt', 'result', 'parts'],
    filters: ['state', 'template', 'purpose', 'phone', 'alert', 'binding', 'served', 'isOn', 'result', 'writtenOn'],
    views: {
      writing: { title: ['改用书面', 'In writing'], filter: { state: 'writing' } },
      off: { title: ['未启用', 'Switched off'], filter: { state: 'off' } },
      sent: { title: ['已发送', 'Sent'], filter: { state: 'sent' } },
    },
    sort: '-createdAt',
  },
});

/** The gateway (S17) is asked to send one, and says what became of it. */
export const message = fact(textMessage, bureauText, textBody('上海市司法局'));
export const receipt = note(textReceipt, bureauText, textOutcome);

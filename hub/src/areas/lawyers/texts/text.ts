import { textMessage, textReceipt } from '@fatong/contracts/canonical/notices';
import { fact, note, record, ref, textBody, texting, textOutcome } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { rightsBody } from '../protection/body.js';
import { associationUnit, handlers } from '../protection/posts.js';

/** Steps of a rights case of which the applicant is told by text message (L20, L23). */
export const templates = {
  entered: ['维权：代为登记', 'Rights: entered for him'],
  missing: ['维权：要求补正', 'Rights: to be supplemented'],
  accepted: ['维权：受理', 'Rights: accepted'],
  refused: ['维权：不予受理', 'Rights: not accepted'],
  forwarded: ['维权：转办案机关', 'Rights: forwarded to the authority'],
  takenOver: ['维权：转办', 'Rights: taken over'],
  sent: ['维权：处理结果', 'Rights: result'],
} as const;

const texted = texting({
  key: 'lawyers.sms.enabled',
  templates,
  by: [...handlers, 'rights-lead'],
  links: ['rights', 'body'],
});
export const switches = texted.table;

/** 短信通知 (L20, L23): what applicants of rights cases are told by text message; read by the association, a branch of its own cases. */
export const text = record(lawyers, 'text', ['短信通知', 'Text messages'], {
  one: 'Text message',
  law: ['L20', 'L23'],
  number: 'DX{yyyymmdd}{seq:6}',
  fields: {
    rights: ref(['维权申请', 'Rights case'], 'lawyers.rights', { filter: true }),
    body: ref(['办理单位', 'Body that has the case'], rightsBody, { filter: true }),
    ...texted.fields,
  },
  states: texted.states,
  sections: texted.sections,
  see: { 'rights-clerk': 'association', 'rights-lead': 'city', 'rights-branch': 'association' },
  reveal: { phone: [...handlers, 'rights-lead'], words: ['rights-lead'] },
  clocks: texted.clocks,
  actions: texted.actions,
  notices: texted.notices,
  place: { owner: { ref: 'body' }, units: { [associationUnit]: 'part' } },
  menu: { group: 'protection', order: 18 },
  heading: ['template'],
  list: {
    columns: ['number', 'rights', 'body', 'template', 'phone', 'state', 'sentAt', 'result', 'parts'],
    filters: ['state', 'rights', 'body', 'template', 'purpose', 'phone', 'isOn', 'result', 'writtenOn'],
    views: {
      writing: { title: ['改用书面', 'In writing'], filter: { state: 'writing' } },
      off: { title: ['未启用', 'Switched off'], filter: { state: 'off' } },
      sent: { title: ['已发送', 'Sent'], filter: { state: 'sent' } },
    },
    sort: '-createdAt',
  },
});

/** The gateway (S17) is asked to send one, and says what became of it. */
export const message = fact(textMessage, text, textBody('上海市律师协会'));
export const receipt = note(textReceipt, text, textOutcome);

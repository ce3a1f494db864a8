import { districts } from '@fatong/contracts/bureau/shanghai';
import { complaintSuggested } from '@fatong/contracts/canonical/lawyers';
import { lawyerLists, penaltyAuthorities } from '@fatong/contracts/codes';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import { approval, ask, choice, date, integer, moves, opens, prose, provided, stamp, text } from '../../../definitions/index.js';
import { office } from '../area.js';
import { binding } from '../bindings/binding.js';
import { mark } from '../marks/mark.js';
import { penalty } from '../penalties/penalty.js';
import { lawyer } from '../registers/lawyer.js';

interface Controlled {
  readonly control?: string | null;
  readonly lawyer?: string | null;
}
const is = (control: string) => (a: Recorded<Controlled>) => a.control.is(control);
const isOf = (control: string, party: 'lawyer' | 'firm') => (a: Recorded<Controlled>) =>
  and(a.control.is(control), party === 'lawyer' ? a.lawyer.exists() : not(a.lawyer.exists()));
const listed = { list: 'controlList', facts: 'controlText' } as const;
const carried = { authority: 'controlAuthority', jurisdiction: 'controlSeat', facts: 'controlText' } as const;

const forwardings = {
  registered: ['已登记', 'Registered'],
  notTaken: ['不予接收', 'Not taken'],
  undelivered: ['未能送达', 'Not delivered'],
} as const;
const fields = {
  control: choice(
    ['管控措施', 'Control'],
    {
      resubmit: ['退回重交', 'Hand in anew'],
      pause: ['暂停服务中心新申请', 'Bar new requests'],
      pauseAgain: ['续暂停服务中心新申请（一次）', 'Bar new requests once more'],
      talk: ['约谈律所', 'Talk to the firm'],
      complaint: ['转投诉（市律协）', 'Complaint to the association'],
      penalty: ['转行政处罚', 'Penalty case'],
      listing: ['列名单建议', 'Proposal for a list'],
    },
    { filter: true },
  ),
  controlText: prose(['管控理由和要求', 'Why, and what is asked'], { max: 4000 }),
  controlDemand: prose(['补正要求（告知律师）', 'What the lawyer is asked for'], { max: 4000 }),
  controlDays: integer(['暂停天数', 'For how many days'], { min: 1, max: 30, unit: ['天', 'days'] }),
  controlList: choice(['建议列入', 'List proposed'], lawyerLists),
  controlAuthority: choice(['处罚办理机关', 'Authority of the penalty'], penaltyAuthorities),
  controlSeat: choice(['处罚管辖区', 'District of the penalty'], districts),
  complaintRequest: text(['转投诉请求号', 'Request id'], { max: 40 }),
  complaintAnswer: choice(['市律协签收', 'Answer of the association'], forwardings, { filter: true }),
  complaintAnsweredOn: date(['市律协签收日期', 'Answered on']),
  complaintCase: text(['投诉案件编号（市律协）', 'Number of the case there'], { max: 64, search: true }),
  complaintReason: prose(['不予接收原因', 'Why it is not taken'], { max: 4000 }),
  controlledOn: date(['管控批准日期', 'Control approved on'], { filter: true }),
  talkedOn: date(['约谈日期', 'Talked on']),
  talk: prose(['约谈情况', 'How the talk went'], { max: 4000 }),
};

const chain = approval('control', ['管控措施', 'Control'], {
  from: 'founded',
  to: 'founded',
  by: office.clerks,
  chain: ['city-lead'],
  form: ['control', 'controlText', 'controlDemand', 'controlDays', 'controlList', 'controlAuthority', 'controlSeat'],
  need: ['control', 'controlText'],
  then: [
    stamp('controlledOn'),
    provided(is('resubmit'), moves(binding, { by: 'binding', does: 'handBack', with: { demand: 'controlDemand' } })),
    provided(is('complaint'), ask(complaintSuggested, { request: 'complaintRequest', undelivered: { complaintAnswer: 'undelivered' } })),
    provided(is('pause'), moves(lawyer, { by: 'lawyer', does: 'pause', with: { pauseDays: 'controlDays' } })),
    provided(is('pauseAgain'), moves(lawyer, { by: 'lawyer', does: 'pauseAgain', with: { pauseDays: 'controlDays' } })),
    provided(
      isOf('listing', 'lawyer'),
      opens(mark, { does: 'suggest', with: { lawyer: 'lawyer', ...listed }, set: { subject: 'lawyer' } }),
    ),
    provided(isOf('listing', 'firm'), opens(mark, { does: 'suggest', with: { listedFirm: 'firm', ...listed }, set: { subject: 'firm' } })),
    provided(
      isOf('penalty', 'lawyer'),
      opens(penalty, { does: 'receive', with: { lawyer: 'lawyer', ...carried }, set: { subject: 'lawyer', source: 'alert' } }),
    ),
    provided(
      isOf('penalty', 'firm'),
      opens(penalty, { does: 'receive', with: { firm: 'firm', ...carried }, set: { subject: 'firm', source: 'alert' } }),
    ),
  ],
});

/** What is done about an alert that is true (L11, 管控): a clerk asks, the city's head approves, and what it calls for is opened with it. */
export const controls = {
  ...chain,
  fields: { ...fields, ...chain.fields },
  section: {
    title: ['管控', 'Control'],
    fields: [...(Object.keys(fields) as (keyof typeof fields)[]).filter((name) => name !== 'complaintRequest'), 'controlStep'],
    brief: true,
  },
} as const;

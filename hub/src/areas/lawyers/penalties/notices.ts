import { office } from '../area.js';
import { isToCarryOut } from './remedies.js';
import { deputies, extension, filing, review, revocation } from './steps.js';

/** Handlers and heads of the authority that has the case; the party in person, and the firm it belongs to. */
const handlers = { roles: office.clerks, at: 'scope' } as const;
const heads = { roles: deputies, at: 'scope' } as const;
const party = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: { unitOf: 'firm' } },
] as const;

/** Who hears of a penalty case: whoever has to go on with it, and its party from the notice on. */
export const notices = {
  ...filing.notices,
  ...extension.notices,
  ...review.notices,
  ...revocation.notices,
  arisen: {
    words: ['有一条行政处罚线索待核查：{party}（{number}）。', 'A clue for a penalty is to be examined: {party} ({number}).'],
    on: { action: ['arise', 'receive'] },
    to: handlers,
  },
  convened: {
    words: ['行政处罚案件 {number} 提请集体讨论。', 'The penalty case {number} is to be discussed jointly.'],
    on: { action: 'conveneDeliberation' },
    to: heads,
  },
  deliberated: {
    words: ['行政处罚案件 {number} 已经集体讨论，请办理事先告知。', 'The penalty case {number} was discussed: give notice to the party.'],
    on: { action: 'concludeDeliberation' },
    to: handlers,
  },
  notified: {
    words: [
      '司法局拟对您（单位）作出行政处罚，您可以陈述、申辩；告知书写明可以听证的，可以在 5 个工作日内要求听证。',
      'A penalty is intended: you may defend yourself, and where the notice says so ask for a hearing within 5 working days.',
    ],
    on: { action: ['notify', 'notifyHearing'] },
    to: party,
  },
  hearingAsked: {
    words: ['当事人要求听证，请组织听证：{number}。', 'The party asks for a hearing: {number}.'],
    on: { action: 'askHearing' },
    to: [{ roles: 'hearing-officer', at: 'all' }, handlers],
  },
  summoned: {
    words: [
      '您要求的听证定于 {hearing} 举行，地点：{hearingPlace}。',
      'The hearing you asked for is held on {hearing} at: {hearingPlace}.',
    ],
    on: { action: 'summon' },
    to: party,
  },
  summonedHere: {
    words: ['行政处罚案件 {number} 定于 {hearing} 听证。', 'The penalty case {number} is heard on {hearing}.'],
    on: { action: 'summon' },
    to: handlers,
  },
  deciding: {
    words: ['行政处罚案件 {number} 待决定。', 'The penalty case {number} awaits your decision.'],
    on: { action: ['notify', 'waive', 'hold'] },
    to: heads,
  },
  decided: {
    words: [
      '行政处罚案件 {number} 已作出决定，请在 7 个工作日内送达。',
      'The penalty case {number} was decided: serve it within 7 working days.',
    ],
    on: { action: ['decide', 'spare', 'transfer'] },
    to: handlers,
  },
  served: {
    words: ['行政处罚决定已送达，请按决定履行。', 'A penalty was served on you: do as it says.'],
    on: { action: 'serve' },
    to: party,
  },
  spared: {
    words: ['司法局决定对您（单位）不予行政处罚。', 'The bureau decided not to penalise you.'],
    on: { action: 'spare' },
    to: party,
  },
  annulled: {
    words: [
      '行政处罚决定 {decisionNumber} 已被撤销，已公示的应在 3 个工作日内撤回。',
      'The decision {decisionNumber} was annulled: what was published of it is withdrawn within 3 working days.',
    ],
    on: { action: 'annul' },
    to: handlers,
  },
  annulledOf: {
    words: ['对您（单位）的行政处罚决定 {decisionNumber} 已被撤销。', 'The penalty {decisionNumber} against you was annulled.'],
    on: { action: 'annul' },
    to: party,
  },
  remedied: {
    words: [
      '对行政处罚决定 {decisionNumber} 的行政复议或者行政诉讼有新情况：案件 {number}。',
      'There is news of the reconsideration or lawsuit against the decision {decisionNumber}: case {number}.',
    ],
    on: { action: ['reconsider', 'sue', 'noteAppeal', 'noteRetrial', 'retry'] },
    to: heads,
  },
  toCarryOut: {
    words: [
      '行政复议决定或者判决撤销、变更了处罚决定 {decisionNumber}，或者确认其违法，请执行：案件 {number}。',
      'The decision {decisionNumber} was annulled, changed or held unlawful by another: carry it out in the case {number}.',
    ],
    on: { holds: isToCarryOut },
    to: heads,
  },
  changed: {
    words: [
      '行政处罚决定 {decisionNumber} 已变更，请在 3 个工作日内撤回原公示，7 个工作日内重新公示。',
      'The decision {decisionNumber} was changed: withdraw what was published within 3 working days and publish it anew within 7.',
    ],
    on: { action: 'change' },
    to: handlers,
  },
  changedOf: {
    words: ['对您（单位）的行政处罚决定 {decisionNumber} 已变更。', 'The penalty {decisionNumber} against you was changed.'],
    on: { action: 'change' },
    to: party,
  },
  answerLate: {
    words: [
      '行政处罚案件 {number} 的复议答复或者诉讼答辩期限将届满。',
      'The time to answer in reconsideration or in court in the case {number} runs out.',
    ],
    on: { clock: ['answerReconsideration', 'answerLawsuit', 'answerAppeal'], at: 'warn' },
    to: handlers,
  },
  running: {
    words: [
      '行政处罚案件 {number} 的送达、公示或者缴款期限将届满。',
      'The time to serve, publish or pay in the penalty case {number} runs out.',
    ],
    on: { clock: ['serve', 'publish', 'pay', 'withdraw', 'preserve'], at: 'warn' },
    to: handlers,
  },
  late: {
    words: ['行政处罚案件 {number} 的办案期限将于 {decideDue} 届满。', 'The time to decide the penalty case {number} ends on {decideDue}.'],
    on: { clock: 'decide', at: 'warn' },
    to: [handlers, { roles: office.leads, at: 'scope' }],
  },
} as const;

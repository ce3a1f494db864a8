const lookers = { roles: ['district', 'inspector'], at: 'scope' } as const;

/** Who is told of an event at its nodes, and when one of them is late (N43). */
export const notices = {
  found: {
    words: ['新事件{number}：{subject}，请研判。', 'A new event {number}: {subject}. It is to be judged.'],
    on: { action: ['discover', 'openOfWarning', 'openOfThirdParty', 'fromComplaint', 'fromInspection'] },
    to: { roles: 'clerk', at: 'scope' },
  },
  judged: {
    words: ['事件{number}研判属实，请派发。', 'The event {number} is to be dispatched.'],
    on: { action: 'judge' },
    to: { roles: 'lead', at: 'scope' },
  },
  dispatched: {
    words: ['请于{signDue}前签收事件{number}：{subject}。', 'The event {number} is to be signed for by {signDue}: {subject}.'],
    on: { action: 'dispatch' },
    to: lookers,
  },
  unsigned: {
    words: [
      '事件{number}超过一个工作日未签收：{collaborator}。',
      'The event {number} was not signed for within a working day: {collaborator}.',
    ],
    on: { clock: 'sign', at: 'end' },
    to: [{ roles: ['clerk', 'lead'], at: 'scope' }, lookers],
  },
  checkNear: {
    words: ['事件{number}应于{checkDue}前完成排查。', 'The event {number} is to be looked into by {checkDue}.'],
    on: { clock: 'check', at: 'warn' },
    to: lookers,
  },
  checkLate: {
    words: ['事件{number}排查超期：{collaborator}。', 'The event {number} was not looked into in time: {collaborator}.'],
    on: { clock: 'check', at: 'end' },
    to: [{ roles: ['clerk', 'lead'], at: 'scope' }, lookers],
  },
  ordered: {
    words: ['请于{rectifyDue}前完成整改：{subject}。', 'To be put right by {rectifyDue}: {subject}.'],
    on: { action: ['orderRectification', 'sendBack'] },
    to: { roles: 'office', at: 'owner' },
  },
  rectifyNear: {
    words: ['事件{number}应于{rectifyDue}前完成整改。', 'The event {number} is to be put right by {rectifyDue}.'],
    on: { clock: 'rectify', at: 'warn' },
    to: { roles: 'office', at: 'owner' },
  },
  rectifyLate: {
    words: ['事件{number}整改超期：{officeName}。', 'The event {number} was not put right in time: {officeName}.'],
    on: { clock: 'rectify', at: 'end' },
    to: [{ roles: ['clerk', 'lead'], at: 'scope' }, lookers, { roles: 'office', at: 'owner' }],
  },
  handedIn: {
    words: ['事件{number}待复核：{officeName}。', 'The event {number} waits for the review: {officeName}.'],
    on: { action: ['handIn', 'findNothing'] },
    to: { roles: 'clerk', at: 'scope' },
  },
  passed: {
    words: ['事件{number}已复核，请办结。', 'The event {number} passed the review: close it.'],
    on: { action: 'pass' },
    to: { roles: 'lead', at: 'scope' },
  },
  closed: {
    words: ['事件{number}已办结：{subject}。', 'The event {number} is closed: {subject}.'],
    on: { action: 'close' },
    to: [lookers, { roles: 'office', at: 'owner' }],
  },
  recurred: {
    words: ['事件{number}同类预警再发，修复期重新计算。', 'The event {number} happened again: its six months begin anew.'],
    on: { action: 'recur' },
    to: [{ roles: 'clerk', at: 'scope' }, lookers],
  },
  repaired: {
    words: ['事件{number}已修复。', 'The event {number} is repaired.'],
    on: { action: 'repair' },
    to: [
      { roles: 'clerk', at: 'scope' },
      { roles: 'office', at: 'owner' },
    ],
  },
} as const;

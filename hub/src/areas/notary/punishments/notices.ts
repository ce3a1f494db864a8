import type { Recorded } from '@fatong/contracts/expression';

const isDue = (p: Recorded<{ readonly registerDue?: boolean | null }>) => p.registerDue.is(true);

/** Who is told of a punishment; no notice says who it is about. */
export const notices = {
  recorded: {
    words: ['有一件惩处待审核：{number}（{kind}）。', 'A punishment awaits its review: {number} ({kind}).'],
    on: { action: ['record', 'educate', 'educateDistrict', 'educateCity', 'recordHouse', 'amend', 'amendHere', 'pass'] },
    to: { roles: ['clerk', 'lead', 'district'], at: 'scope' },
  },
  sentBack: {
    words: ['惩处{number}被退回修改。', 'Punishment {number} was sent back.'],
    on: { action: 'sendBack' },
    to: { roles: ['clerk', 'district', 'office'], at: 'scope' },
  },
  effective: {
    words: ['惩处{number}已生效：{level}。', 'Punishment {number} is in force: {level}.'],
    on: { action: ['confirm', 'approve', 'recognise', 'matchPerson'] },
    to: { roles: ['district', 'office'], at: 'scope' },
  },
  unmatched: {
    words: [
      '协会报送的惩戒{docNo}未能匹配到人员，请核对。',
      'A sanction of the association, {docNo}, was not matched: look for whom it is about.',
    ],
    on: { action: ['seek', 'unsettle'] },
    to: { roles: 'clerk', at: 'all' },
  },
  served: {
    words: ['您有一件惩处决定已送达：{number}。', 'A punishment was served on you: {number}.'],
    on: { action: 'serve' },
    to: { roles: 'officer', at: { entry: 'person' } },
  },
  expired: {
    words: ['惩处{number}影响期已届满。', 'The effect of punishment {number} is over.'],
    on: { action: 'expire' },
    to: { roles: ['district', 'office'], at: 'scope' },
  },
  released: {
    words: ['惩处{number}为解除聘用，请变更人员登记。', 'Punishment {number} ends an employment: change the register.'],
    on: { value: 'registerDue', holds: isDue },
    to: { roles: 'clerk', at: 'all' },
  },
  gone: {
    words: ['惩处{number}已更正或撤销，不再计入统计。', 'Punishment {number} was corrected or revoked, and counts no more.'],
    on: { action: ['correct', 'annul', 'revoke'] },
    to: { roles: ['clerk', 'district', 'office'], at: 'scope' },
  },
} as const;

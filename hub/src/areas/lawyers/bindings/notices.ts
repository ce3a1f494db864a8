/** Who acts in the case, and his firm. */
const both = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: 'owner' },
] as const;

const phone = { of: 'lawyer', field: 'phone' } as const;

/** What is said of a binding; never whose case it is. */
export const notices = {
  referred: {
    words: ['案件绑定 {number} 转人工审核，请于 {reviewDue} 前办理。', 'Binding {number} is to be reviewed by hand, by {reviewDue}.'],
    on: { action: 'refer' },
    to: { roles: ['district-clerk', 'agency-reviewer', 'unit-reviewer'], at: 'scope' },
  },
  bound: {
    words: ['案件绑定 {number} 已通过，绑定生效。', 'Binding {number} is accepted.'],
    on: { action: ['pass', 'approve'] },
    to: both,
  },
  supplement: {
    words: ['案件绑定 {number} 需要补正材料。', 'Papers are missing for binding {number}.'],
    on: { action: ['askSupplement', 'handBack'] },
    to: both,
  },
  rejected: { words: ['案件绑定 {number} 被驳回。', 'Binding {number} was rejected.'], on: { action: 'reject' }, to: both },
  ending: {
    words: ['案件绑定 {number} 的材料将于 {papersDue} 失效，请及时更新。', 'A paper of binding {number} expires on {papersDue}: renew it.'],
    on: { clock: 'papers', at: 'warn' },
    to: both,
    text: { through: 'lawyers.bureauText', template: 'papersEnding', purpose: 'reminder', phone, with: { binding: 'id' } },
  },
  lapsed: {
    words: [
      '案件绑定 {number} 的材料已于 {papersDue} 失效，更新前不能办理事项。',
      'A paper of binding {number} expired on {papersDue}: nothing can be asked until it is renewed.',
    ],
    on: { action: 'lapse' },
    to: both,
    text: { through: 'lawyers.bureauText', template: 'papersLapsed', purpose: 'reminder', phone, with: { binding: 'id' } },
  },
} as const;

import { and, type Recorded } from '@fatong/contracts/expression';

const heads = { roles: ['lead', 'district-head'], at: 'scope' } as const;

/** Whom each step of a petition is told to. */
export const notices = {
  registered: {
    words: ['新登记信访事项（{content}），请预审。', 'A petition was registered: {content}.'],
    on: { action: ['register', 'supplement'] },
    to: { roles: 'reviewer', at: 'all' },
  },
  toApprove: {
    words: ['信访事项（{content}） 的分类处理意见待您批准。', 'A direction of petition ({content}) is to be approved.'],
    on: { action: 'direct' },
    to: heads,
  },
  toDivide: {
    words: ['信访事项（{content}） 待分案。', 'Petition ({content}) is to be divided.'],
    on: { action: 'pass' },
    to: heads,
  },
  answered: {
    words: ['信访事项（{content}） 已答复，请送达信访人。', 'Petition ({content}) was answered: deliver it.'],
    on: { action: 'reply' },
    to: { roles: ['desk', 'district-clerk'], at: 'scope' },
  },
  accused: {
    words: ['收到移送的检举控告（编号{number}），请阅处。', 'An accusation was handed to you: {number}.'],
    on: {
      holds: (p: Recorded<{ readonly purpose?: string | null; readonly state?: string }>) =>
        and(p.purpose.is('accusation'), p.state.is('handedOver')),
    },
    to: { roles: 'discipline-clerk', at: 'all' },
  },
  near: {
    words: ['信访事项（{content}） 的告知期限将于{tellDue}届满。', 'Petition ({content}): the petitioner must be told by {tellDue}.'],
    on: { clock: 'tell', at: 'warn' },
    to: heads,
  },
} as const;

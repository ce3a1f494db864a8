import { practiceStandings } from '@fatong/contracts/codes';
import { not, type Recorded } from '@fatong/contracts/expression';
import { choice, set } from '../../../definitions/index.js';

/** What the ministry’s platform (S01) said of his practice when he signed in, while that is not that he practises (L16): he reads and hands in nothing, whatever our register has. */
export const atMinistry = {
  standingThere: choice(['执业状态（司法部）', 'Status at the ministry'], practiceStandings, { class: 'public', filter: true }),
};
/** Those that keep him from handing in. */
export const barredThere = ['suspended', 'cancelled'] as const;

export const standingActions = {
  noteStanding: { title: ['司法部执业状态不正常', 'The ministry says otherwise'], by: [], form: ['standingThere'] },
  clearStanding: { title: ['司法部执业状态恢复正常', 'The ministry has him practising'], by: [], then: [set({ standingThere: null })] },
  settleStanding: {
    title: ['核对司法部执业状态', 'Compare with the ministry'],
    by: 'city-clerk',
    reason: true,
    unless: [
      {
        when: (l: Recorded<{ readonly standingThere?: string | null }>) => not(l.standingThere.exists()),
        why: ['没有与司法部不一致的执业状态。', 'There is nothing in which the ministry differs.'],
      },
    ],
    then: [set({ standingThere: null })],
  },
} as const;

export const standingNotices = {
  standingDiffers: {
    words: [
      '{name}律师登录核验时，司法部平台的执业状态为“{standingThere}”，本平台已限制其提交，请核对登记。',
      '{name} signed in, and the ministry has his practice as “{standingThere}”: he hands in nothing here. Compare the register.',
    ],
    on: { action: 'noteStanding' },
    to: { roles: 'city-clerk', at: 'all' },
  },
} as const;

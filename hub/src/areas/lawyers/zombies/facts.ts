import { statusCorrected } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { zombie } from './zombie.js';

/** What the national publication platform (S25) is told of a lawyer whose licence was cancelled. */
export const facts = [
  fact(statusCorrected, zombie, ({ values }, act) => ({
    request: act.id,
    licence: values.licence ?? '',
    name: values.lawyerName ?? '',
    status: 'cancelled' as const,
    from: values.disposedOn ?? today(new Date(act.at)),
    reason: values.disposalText ?? '经核查认定，注销律师执业证书。',
    unit: '上海市司法局',
  })),
];

import { listingChanged } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { mark } from './mark.js';

const steps = { expired: 'expired', removed: 'removed', revoked: 'revoked' } as const;
const stepOf = (state: string | null): 'listed' | (typeof steps)[keyof typeof steps] => steps[state as keyof typeof steps] ?? 'listed';

/** What the bureau’s data platform (S26) is told of the lists: who is on one and until when, and that he is off it; not why. */
export const facts = [
  fact(listingChanged, mark, ({ number, state, values }, act) => {
    const step = stepOf(state);
    return {
      request: act.id,
      entry: number ?? '',
      step,
      list: values.list ?? 'yellow',
      subject: {
        kind: values.subject ?? 'lawyer',
        name: values.party ?? '',
        ...(values.subject !== 'firm' && values.licence && { licence: values.licence }),
        ...(values.subject === 'firm' && values.uscc && { uscc: values.uscc }),
      },
      on: (step === 'listed' ? values.listedOn : values.removedOn) ?? today(new Date(act.at)),
      ...(step === 'listed' && values.validUntil && { until: values.validUntil }),
    };
  }),
];

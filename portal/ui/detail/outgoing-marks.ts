import type { OutgoingView } from '@fatong/contracts/api';
import type { IconName } from '../icon/index.js';
import type { Tone } from '../states/index.js';

/** How an outgoing message stands, as colour and icon; its words come from the server. */
export function outgoingMark({ state, answeredAt }: OutgoingView): { readonly tone: Tone; readonly icon: IconName } {
  if (answeredAt !== null) return { tone: 'done', icon: 'check' };
  switch (state) {
    case 'done':
      return { tone: 'done', icon: 'send' };
    case 'due':
    case 'sent':
      return { tone: 'live', icon: 'half' };
    case 'later':
    case 'waiting':
    case 'held':
      return { tone: 'near', icon: 'clock' };
    case 'unknown':
      return { tone: 'near', icon: 'question' };
    case 'parked':
      return { tone: 'late', icon: 'warning' };
    case 'discarded':
      return { tone: 'rest', icon: 'shut' };
  }
}

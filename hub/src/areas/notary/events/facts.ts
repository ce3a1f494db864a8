import { event as eventTold } from '@fatong/contracts/canonical/notary';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { eventStandings, themes } from '../warnings/codes.js';
import { event } from './event.js';

/** What the supervision platform (S26) is told when an event comes to a node. */
export const facts = [
  fact(eventTold, event, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    office: { code: values.officeCode ?? '', ...(values.officeName && { name: values.officeName }) },
    theme: themes[values.theme ?? 'practice'][0],
    level: values.level ?? 'yellow',
    state: eventStandings[values.node ?? 'judging'][0],
    on: today(new Date(act.at)),
  })),
];

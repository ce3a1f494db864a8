import type { Mood } from '@fatong/adapters/kit';
import { mood, partnerState } from '../../kit/partner.js';
import { association } from '../load.js';
import type { Scenario } from '../play.js';

/** The partner answers our calls so until most of the load is through, then as it should. */
const moody = (name: string, what: string, is: Mood): Scenario => ({
  name,
  what,
  lasts: 8,
  async trouble({ system, at }) {
    await mood(system, association, is);
    await at(0.6);
    await mood(system, association, 'well');
    const { requests, asked } = await partnerState(system, association);
    return { calls: requests, asked };
  },
});

export const partners: readonly Scenario[] = [
  moody('partner-slow', 'the association answers our calls later than we wait', 'slow'),
  moody('partner-failing', 'the association answers our calls with 503', 'failing'),
  moody('partner-hanging', 'the association takes our calls and never answers', 'silent'),
  moody('partner-cutting', 'the association does what we ask and hangs up before it says so', 'cutting'),
  moody('partner-down', 'the association hangs up on us', 'down'),
];

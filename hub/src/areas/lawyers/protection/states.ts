import { end, pause, state } from '../../../definitions/index.js';
import { extension, refusal, result } from './steps.js';

/** From the form to the archive (domain rules, 4.6). */
export const states = {
  draft: state(['草稿', 'Draft'], 'open'),
  submitted: state(['待审查', 'To be examined'], 'open'),
  supplement: pause(['待补正', 'To be supplemented']),
  ...refusal.states,
  accepted: state(['已受理', 'Accepted']),
  handling: state(['办理中', 'Handled']),
  ...extension.states,
  ...result.states,
  offered: state(['转办申请中', 'Offered to another'], 'waiting'),
  forwarded: state(['已转办案机关', 'With the authority'], 'waiting'),
  replied: state(['已答复', 'Answered']),
  closed: state(['已办结', 'Closed'], 'done'),
  archived: end(['已归档', 'Archived']),
  transferred: end(['已转办', 'Transferred']),
  refused: end(['不予受理', 'Not accepted'], 'refused'),
  withdrawn: end(['已撤回', 'Withdrawn'], 'refused'),
} as const;
export const over = ['closed', 'archived'] as const;

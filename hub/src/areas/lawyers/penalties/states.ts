import { end, state } from '../../../definitions/index.js';
import { deliberation, extension, filing, review, revocation } from './steps.js';

/** The course of a penalty case. */
export const states = {
  clue: state(['线索核查', 'Clue'], 'open'),
  ...filing.states,
  investigation: state(['调查', 'Investigation']),
  ...extension.states,
  ...review.states,
  reviewed: state(['审核通过', 'Reviewed']),
  ...deliberation.states,
  deliberated: state(['讨论完毕', 'Discussed']),
  notified: state(['拟处罚告知', 'Notice given'], 'waiting'),
  hearing: state(['听证', 'Hearing'], 'waiting'),
  deciding: state(['待决定', 'To be decided'], 'waiting'),
  ...revocation.states,
  decided: state(['待送达', 'To be served']),
  served: state(['执行中', 'Carried out']),
  annulled: state(['已撤销，待撤回公示', 'Annulled']),
  closed: state(['已结案', 'Closed'], 'done'),
  archived: end(['已归档', 'Archived']),
  notFiled: end(['不予立案', 'Not filed']),
  spared: end(['不予处罚', 'Not penalised']),
  transferred: end(['移送司法', 'Referred to the judiciary']),
  withdrawn: end(['撤销办结', 'Annulled and withdrawn'], 'refused'),
} as const;

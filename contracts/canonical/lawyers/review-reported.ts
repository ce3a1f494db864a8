import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { reviewResults } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner, prose, reported } from './case.js';

/** A review of the decision was asked for, or decided. */
export const reviewReported = contract({
  owner,
  message: 'review-reported',
  version: 1,
  title: ['复查已报告', 'Review reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    closed({
      ...reported,
      askedOn: day('申请复查日期', 'Review asked on'),
      result: Type.Optional(reviewResults.schema),
      decidedOn: Type.Optional(day('复查决定日期', 'Review decided on')),
      decisionNumber: Type.Optional(line(60, '复查决定书文号', 'Number of the review decision')),
      reasons: Type.Optional(sensitive(prose('复查意见', 'Reasons of the review'))),
    }),
  ),
});

import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { notaryCheckConclusions, notaryCheckSources, notaryCheckStages } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, prose, requestId, statedOnce } from './told.js';

/** A check of a notary office (专案核查) was deployed, reported or concluded (N08): the supervision platform is told. */
export const checkReported = contract({
  owner,
  message: 'check-reported',
  version: 1,
  title: ['专案核查情况', 'Check reported'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      stage: notaryCheckStages.schema,
      on: day('节点日期', 'On'),
      office: officeOf,
      source: notaryCheckSources.schema,
      subject: line(200, '核查事项', 'Subject'),
      acts: Type.Integer({ minimum: 0, maximum: 50, label: ['涉及公证事项数', 'Acts looked into'] }),
      dueOn: day('核查期限', 'Due on'),
      report: Type.Optional(sensitive(prose('核查报告', 'Report'))),
      conclusion: Type.Optional(notaryCheckConclusions.schema),
    }),
  ),
});

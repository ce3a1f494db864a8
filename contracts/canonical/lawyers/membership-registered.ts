import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, owner } from './case.js';
import { byRegistry, creditCodeOf, licenceOf } from './by-registry.js';

/** The registry says that a lawyer practised in a firm, from when to when (S19). */
export const membershipRegistered = contract({
  owner,
  message: 'membership-registered',
  version: 1,
  title: ['执业经历已报告', 'Practice in a firm reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      ...byRegistry,
      licence: licenceOf(['执业证号', 'Licence number']),
      uscc: creditCodeOf(['律所信用代码', 'Credit code of the firm']),
      since: day('自', 'Since'),
      until: Type.Optional(day('至', 'Until')),
      reason: Type.Optional(line(100, '变更事由', 'Reason of the change')),
    }),
  ),
});

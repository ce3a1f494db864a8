import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { isoInstant, lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, masterIs, owner, version } from './case.js';

/** Who verifies an electronic licence asks whether it is valid now. */
export const licenceStatusAsked = contract({
  owner,
  message: 'licence-status-asked',
  version: 1,
  title: ['执业状态已查询', 'Asked whether a licence is valid'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: masterIs('e-licence'),
      id: line(40, '查询编号', 'Number of the query'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
      licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number'] }),
      asker: line(120, '查询单位', 'Who asks'),
      askedAt: Type.String({ format: isoInstant, label: ['查询时间', 'Asked at'] }),
    }),
  ),
});

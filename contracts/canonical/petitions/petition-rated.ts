import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, petitionNumber, rated, satisfactions } from './petition.js';

/** A petitioner rated at the website how he was served; a later version changes that. */
export const petitionRated = contract({
  owner,
  message: 'petition-rated',
  version: 1,
  title: ['网上满意度评价', 'Rated online'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: Type.Literal('bureau-website', { label: ['来源系统', 'Source'] }),
      id: line(64, '评价编号', 'Number of the rating'),
      version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version'] }),
      online: line(64, '网上编号', 'Number at the website'),
      petition: petitionNumber,
      of: oneOf(rated, '评价对象', 'Who is rated'),
      satisfaction: oneOf(satisfactions, '满意度', 'Satisfaction'),
      remark: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['评价意见', 'Remark'] }))),
      ratedOn: day('评价日期', 'Rated on'),
    }),
  ),
});

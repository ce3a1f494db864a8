import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { notarySanctions } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose, version } from './told.js';

/** The notary association says that it sanctioned a notary, or takes that back. */
export const sanctionReported = contract({
  owner,
  message: 'sanction-reported',
  version: 1,
  title: ['行业惩戒已报告', 'Sanction reported'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: Type.Literal('notary-association', { label: ['主管系统', 'Master'] }),
      id: line(64, '惩戒编号', 'Id at the association'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤销', 'Revoked'] }),
      revocation: Type.Optional(sensitive(prose('撤销原因', 'Why it was revoked'))),
      person: closed(
        {
          licence: line(40, '执业证号', 'Licence number'),
          name: line(60, '姓名', 'Name'),
          office: Type.Optional(line(120, '所在机构', 'Office')),
        },
        ['公证员', 'Notary'],
      ),
      level: notarySanctions.schema,
      months: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, label: ['影响期（月）', 'Months of effect'] })),
      docNo: line(100, '决定文号', 'Decision number'),
      decidedOn: day('决定日期', 'Decided on'),
      facts: sensitive(prose('违规事实', 'Facts')),
    }),
  ),
});

import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner, prose } from './common.js';

/** What is revoked says why (CXYY). */
const reasoned = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ ZT: Type.Literal('2') }), then: Type.Object({ CXYY: Type.Unknown() }) });

/** 行业惩戒: a sanction of a notary, whole at every change; revoked it is said again with ZT 2. */
export const sanction = contract({
  owner,
  message: 'sanction',
  version: 1,
  title: ['行业惩戒', 'Sanction'],
  kind: 'in',
  identity: { id: ['CJBH'], version: 'BBH', key: 'CJBH', order: 'version' },
  schema: internal(
    reasoned({
      CJBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['惩戒编号', 'Id of the sanction'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      ZT: oneOf(['1', '2'], '状态（1生效 2撤销）', 'Standing'),
      GZYZH: Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$', label: ['公证员执业证号', 'Licence number of the notary'] }),
      GZYXM: line(60, '公证员姓名', 'Name of the notary'),
      JGMC: Type.Optional(line(120, '所在机构', 'Office')),
      CJZL: oneOf(
        ['01', '02', '03', '04', '05', '06'],
        '惩戒种类（01批评 02警告 03严重警告 04记过 05暂停会员资格 06取消会员资格）',
        'Kind of sanction',
      ),
      YXYS: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, label: ['影响期（月）', 'Months of effect'] })),
      JDWH: line(100, '决定文号', 'Decision number'),
      JDRQ: day('决定日期', 'Decided on'),
      WGSS: sensitive(prose('违规事实', 'Facts')),
      CXYY: Type.Optional(sensitive(prose('撤销原因', 'Why it was revoked'))),
    }),
  ),
});

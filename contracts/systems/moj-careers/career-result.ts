import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { asked, day, line, oneOf, owner } from './common.js';

const post = Type.Object({
  DWLX: oneOf(['1', '2'], '单位类型（1法院 2检察院）', 'Court or procuratorate'),
  DWMC: line(120, '单位名称', 'Authority'),
  ZW: sensitive(line(120, '职务', 'Post')),
  LZRQ: day('离任日期', 'Left on'),
});

/** Who was found (JG 1) held a post at least. */
const withPostsIfFound = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ JG: Type.Literal('1') }), then: Type.Object({ JL: Type.Unknown() }) });

/** 法检从业核查结果: comes some days after the query, matched by our request id. */
export const careerResult = contract({
  owner,
  message: 'career-result',
  version: 1,
  title: ['法检从业核查结果', 'Result about former posts'],
  kind: 'in',
  identity: { id: ['HFBH'], key: 'SQBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    withPostsIfFound({
      HFBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', label: ['回复编号', 'Answer id'] }),
      ...asked,
      JG: oneOf(['1', '2'], '结果（1曾任法官检察官 2未查到）', 'Result'),
      HFRQ: day('回复日期', 'Answered on'),
      JL: Type.Optional(Type.Array(post, { minItems: 1, maxItems: 20, label: ['从业经历', 'Posts'] })),
    }),
  ),
});

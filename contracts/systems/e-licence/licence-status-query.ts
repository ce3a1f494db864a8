import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { counter, instant, licence, line, oneOf, owner } from './common.js';

/** 执业状态查询: whether a licence is valid now. Whoever asks again does so under another number; a higher counter corrects a query or takes it back. */
export const licenceStatusQuery = contract({
  owner,
  message: 'licence-status-query',
  version: 1,
  title: ['执业状态查询', 'Whether a licence is valid'],
  kind: 'in',
  identity: { id: ['CXBH'], version: 'BBH', key: 'CXBH', order: 'version' },
  schema: internal(
    Type.Object({
      CXBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['查询编号', 'Number of the query'] }),
      BBH: counter,
      CHBZ: Type.Optional(oneOf(['0', '1'], '撤回标志（1已撤回）', 'Taken back')),
      LSZYZH: licence,
      CXDW: line(120, '查询单位', 'Who asks'),
      CXSJ: instant('查询时间', 'Asked at'),
    }),
  ),
});

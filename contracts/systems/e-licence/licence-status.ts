import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { compactDate } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { licence, line, oneOf, owner, requestId } from './common.js';

/** 执业状态: whether the licence is valid now, and since when it has been so. */
export const licenceStatus = contract({
  owner,
  message: 'licence-status',
  version: 1,
  title: ['执业状态', 'Whether the licence is valid'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'CXBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      CXBH: line(40, '查询编号', 'Number of the query'),
      LSZYZH: licence,
      SFYX: oneOf(['0', '1'], '执业证当前是否有效（0否 1是）', 'Valid now'),
      ZTZ: Type.Optional(Type.String({ format: compactDate, label: ['自何日起', 'Since'] })),
    }),
  ),
});

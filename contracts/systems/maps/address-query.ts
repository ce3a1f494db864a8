import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { line, owner, request } from './common.js';

/** 地址解析: where an address lies is asked. The answer is 地址坐标. */
export const addressQuery = contract({
  owner,
  message: 'address-query',
  version: 1,
  title: ['地址解析请求', 'Query of an address'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'DWBH', order: 'key' },
  schema: internal(
    Type.Object({
      ...request,
      DZ: line(200, '地址', 'Address'),
      XZQH: Type.String({ pattern: '^\\d{6}$', label: ['行政区划代码', 'Code of the district'] }),
    }),
  ),
});

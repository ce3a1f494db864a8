import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, owner, sent } from './common.js';

/** 查阅回执: who petitioned opened at the website the answer that we sent there by this request; said once, of the first time. */
export const letterOpened = contract({
  owner,
  message: 'letter-opened',
  version: 1,
  title: ['答复意见书查阅回执', 'Answer opened online'],
  kind: 'in',
  identity: { id: ['CYBH'], key: 'WSBH', order: 'key' },
  answers: 'QQH',
  schema: internal(
    Type.Object({
      CYBH: line(64, '查阅编号', 'Number of the opening'),
      ...sent,
      CYRQ: day('查阅日期', 'Opened on'),
    }),
  ),
});

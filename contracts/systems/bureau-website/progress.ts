import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, oneOf, owner, sent, sentOnce } from './common.js';

/** 办理进度: how far the petition is, in words for its petitioner. */
export const progress = contract({
  owner,
  message: 'progress',
  version: 1,
  title: ['网上信访办理进度', 'Progress of an online petition'],
  kind: 'out',
  identity: sentOnce,
  schema: internal(
    Type.Object({
      ...sent,
      JD: oneOf(['已登记', '已转办', '已受理', '已延期', '已答复', '已办结'], '办理进度', 'How far it is'),
      RQ: day('日期', 'On'),
    }),
  ),
});

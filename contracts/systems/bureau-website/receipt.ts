import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, owner, sent, sentOnce } from './common.js';

/** 登记回执: the petition was registered, under our number. */
export const receipt = contract({
  owner,
  message: 'receipt',
  version: 1,
  title: ['网上信访登记回执', 'Receipt of an online petition'],
  kind: 'out',
  identity: sentOnce,
  schema: internal(Type.Object({ ...sent, DJRQ: day('登记日期', 'Registered on') })),
});

import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { oneOf, owner, reported, reportedOnce } from './common.js';

/** 办结: it came to its end. */
export const close = contract({
  owner,
  message: 'close',
  version: 1,
  title: ['信访办结上报', 'End reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      BJFS: oneOf(
        ['1', '2', '3', '4', '5', '6', '7'],
        '办结方式（1答复 2告知 3不予受理 4不再受理 5导入法定程序 6移送 7存查）',
        'How it ended',
      ),
    }),
  ),
});

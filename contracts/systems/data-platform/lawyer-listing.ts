import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, oneOf, owner, row, rowOnce } from './common.js';
import { about } from './lawyer.js';

/** 表 LS_MD: an entry of the yellow or black list, a row when it is made and one when it ends; of no grounds. */
export const lawyerListing = contract({
  owner,
  message: 'lawyer-listing',
  version: 1,
  title: ['律师黄黑名单', 'Yellow and black lists of lawyers'],
  kind: 'out',
  identity: rowOnce,
  schema: internal(
    Type.Object({
      ...row,
      CZ: oneOf(['1', '2', '3', '4'], '操作（1列入 2到期 3移出 4撤销）', 'Step'),
      MDLB: oneOf(['1', '2'], '名单（1黄 2黑）', 'List'),
      ...about,
      RQ: day('日期', 'On'),
      YXQZ: Type.Optional(day('有效期至', 'Valid until')),
    }),
  ),
});

import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { oneOf, owner, reported, reportedOnce } from './common.js';

/** 评价: its petitioner rated it. */
export const rating = contract({
  owner,
  message: 'rating',
  version: 1,
  title: ['满意度评价上报', 'Rating reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      PJDX: oneOf(['1', '2'], '评价对象（1信访部门 2责任单位）', 'Who is rated'),
      MYD: oneOf(['1', '2', '3'], '满意度（1满意 2基本满意 3不满意）', 'Satisfaction'),
    }),
  ),
});

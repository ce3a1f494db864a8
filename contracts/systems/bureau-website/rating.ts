import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, online, owner, petition, version } from './common.js';

/** 满意度评价: how the petitioner was served, by the office or by the unit in charge; a later version changes it. */
export const rating = contract({
  owner,
  message: 'rating',
  version: 1,
  title: ['网上满意度评价', 'Rating'],
  kind: 'in',
  identity: { id: ['PJBH'], version: 'BBH', key: 'PJBH', order: 'version' },
  schema: internal(
    Type.Object({
      PJBH: line(64, '评价编号', 'Number of the rating'),
      BBH: version,
      WSBH: online,
      XFBH: petition,
      PJDX: oneOf(['1', '2'], '评价对象（1信访部门 2责任单位）', 'Who is rated'),
      MYD: oneOf(['1', '2', '3'], '满意度（1满意 2基本满意 3不满意）', 'Satisfaction'),
      PJYJ: Type.Optional(sensitive(Type.String({ minLength: 1, maxLength: 500, label: ['评价意见', 'Remark'] }))),
      PJRQ: day('评价日期', 'Rated on'),
    }),
  ),
});

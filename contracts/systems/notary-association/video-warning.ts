import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, office, oneOf, owner, request, toldOnce } from './common.js';

/** 视频异常: the video of an act raised a warning (N06). */
export const videoWarning = contract({
  owner,
  message: 'video-warning',
  version: 1,
  title: ['视频记录异常', 'Video warning'],
  kind: 'out',
  identity: toldOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...office,
      GZYZH: Type.Optional(line(40, '公证员执业证号', 'Licence number of the notary')),
      SLBH: Type.Optional(line(40, '受理编号', 'Acceptance number')),
      JCMC: line(100, '检测名称', 'What was measured'),
      FXDJ: oneOf(['1', '2'], '风险等级（1黄 2红）', 'Level'),
      JCZ: line(200, '监测值', 'Value'),
      YJRQ: day('预警日期', 'Raised on'),
    }),
  ),
});

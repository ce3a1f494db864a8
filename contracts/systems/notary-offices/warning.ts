import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner } from './common.js';
import { prose, toOffice, toldOnce } from './told.js';

/** 预警: what we found of an office, pushed to its own system; no names and no numbers of persons are in it. */
export const warning = contract({
  owner,
  message: 'warning',
  version: 1,
  title: ['预警', 'Warning'],
  kind: 'out',
  identity: toldOnce,
  schema: internal(
    Type.Object({
      ...toOffice,
      YJMX: line(60, '预警模型', 'Model'),
      FXLB: line(60, '风险类别', 'Theme'),
      JCMC: line(100, '检测名称', 'What was found'),
      FXDJ: oneOf(['1', '2'], '风险等级（1黄 2红）', 'Level'),
      JCZ: line(200, '监测值', 'Value'),
      YZ: Type.Optional(line(200, '阈值', 'Threshold')),
      YJSS: Type.Optional(prose('预警事实', 'What it rests on')),
      TSRQ: day('推送日期', 'Pushed on'),
    }),
  ),
});

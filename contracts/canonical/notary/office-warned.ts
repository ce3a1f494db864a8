import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, prose, requestId, statedOnce } from './told.js';

/** A warning was pushed to a notary office (N01–N07): its own system is told, so that it is seen where the acts are done. */
export const officeWarned = contract({
  owner,
  message: 'office-warned',
  version: 1,
  title: ['预警推送机构', 'Warning pushed to an office'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      office: officeOf,
      model: line(60, '预警模型', 'Model'),
      theme: line(60, '风险类别', 'Theme'),
      item: line(100, '检测名称', 'What was found'),
      level: Type.Enum(['yellow', 'red'], { label: ['风险等级', 'Level'] }),
      value: line(200, '监测值', 'Value'),
      threshold: Type.Optional(line(200, '阈值', 'Threshold')),
      words: Type.Optional(prose('预警事实', 'What it rests on')),
      on: day('推送日期', 'Pushed on'),
    }),
  ),
});

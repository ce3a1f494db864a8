import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner } from './common.js';
import { prose, toOffice, toldOnce } from './told.js';

/** 督办: a task of which an office is in charge. */
export const task = contract({
  owner,
  message: 'task',
  version: 1,
  title: ['督办', 'Task'],
  kind: 'out',
  identity: toldOnce,
  schema: internal(
    Type.Object({
      ...toOffice,
      DBSX: line(120, '督办事项', 'Subject'),
      DBNR: prose('督办内容', 'What is to be done'),
      JJCD: oneOf(['1', '2', '3'], '缓急（1一般 2紧急 3特急）', 'Urgency'),
      XDRQ: day('下达日期', 'Given on'),
      BJQX: day('办结期限', 'To be done by'),
    }),
  ),
});

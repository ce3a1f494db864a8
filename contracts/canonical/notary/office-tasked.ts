import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, prose, requestId, statedOnce } from './told.js';

/** A task was given to a notary office that is in charge of it (N18): its own system is told. */
export const officeTasked = contract({
  owner,
  message: 'office-tasked',
  version: 1,
  title: ['督办下达机构', 'Task given to an office'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      office: officeOf,
      subject: line(120, '督办事项', 'Subject'),
      content: prose('督办内容', 'What is to be done'),
      urgency: Type.Enum(['usual', 'urgent', 'special'], { label: ['缓急', 'Urgency'] }),
      givenOn: day('下达日期', 'Given on'),
      dueOn: day('办结期限', 'To be done by'),
    }),
  ),
});

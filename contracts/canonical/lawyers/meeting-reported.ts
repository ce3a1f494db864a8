import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { companionRoles, meetingPermissions } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner } from './case.js';
import { moment, practised, practisedIdentity } from './practised.js';

const span = (zh: string, en: string) =>
  closed({ from: moment(`${zh}起`, `${en}: from`), until: moment(`${zh}止`, `${en}: until`) }, [zh, en]);

/** A detention house or a prison says that a lawyer asked to meet who is held there, and whether he met him (L09). */
export const meetingReported = contract({
  owner,
  message: 'meeting-reported',
  version: 1,
  title: ['会见已报告', 'Meeting reported'],
  kind: 'report',
  identity: practisedIdentity,
  schema: internal(
    closed({
      ...practised,
      detainee: personal(line(60, '被会见人', 'Who is met'), 'name'),
      booked: Type.Optional(span('预约时段', 'Booked')),
      met: Type.Optional(span('会见时段', 'Met')),
      permission: Type.Optional(meetingPermissions.schema),
      companions: Type.Optional(
        Type.Array(
          closed({
            name: line(60, '姓名', 'Name'),
            role: companionRoles.schema,
            certificate: Type.Optional(line(40, '执业证号或者实习证号', 'Licence or intern certificate')),
          }),
          { maxItems: 5, label: ['随行人员', 'Companions'] },
        ),
      ),
    }),
  ),
});

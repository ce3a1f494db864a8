import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { line, owner } from './case.js';
import { practised, practisedIdentity } from './practised.js';

/** The electronic licence says where a lawyer presented it, and who verified it (亮证). */
export const presentationReported = contract({
  owner,
  message: 'presentation-reported',
  version: 1,
  title: ['亮证已报告', 'Presentation of the licence reported'],
  kind: 'report',
  identity: practisedIdentity,
  schema: internal(
    closed({
      ...practised,
      place: line(200, '亮证地点', 'Place'),
      coordinates: Type.Optional(line(40, '亮证坐标（经度,纬度）', 'Longitude and latitude')),
      verifier: line(120, '核验单位', 'Verified by'),
      purpose: Type.Optional(line(300, '事由', 'Purpose')),
      valid: Type.Boolean({ label: ['执业证有效', 'The licence was valid'] }),
    }),
  ),
});

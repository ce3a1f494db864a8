import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose } from './case.js';
import { saidOnce, sanctionRow, sanctioned } from './sanction.js';

/** A penalty or sanction on a lawyer or a firm took effect; it is shown to the public only where `published` says so. */
export const sanctionEffective = contract({
  owner,
  message: 'sanction-effective',
  version: 1,
  title: ['处罚惩戒已生效', 'Sanction effective'],
  kind: 'fact',
  identity: saidOnce,
  schema: internal(
    closed({
      ...sanctioned,
      sanctions: Type.Array(sanctionRow, { minItems: 1, maxItems: 6, label: ['处罚惩戒', 'Sanctions'] }),
      decidedOn: day('决定日期', 'Decided on'),
      effectiveFrom: day('生效日期', 'Effective from'),
      effectiveTo: Type.Optional(day('届满日期', 'Effective to')),
      facts: Type.Optional(sensitive(prose('违法违规事实', 'Facts'))),
      legalBasis: line(300, '法律依据', 'Legal basis'),
      published: Type.Boolean({ label: ['是否公示', 'Published'] }),
    }),
  ),
});

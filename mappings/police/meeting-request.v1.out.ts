import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { meetingRequest } from '@fatong/contracts/systems/police';
import { code, derive, each, instantAs, mapping, required } from '../kit/index.js';
import { companions, numberOf } from './codes.js';

export default mapping(
  serviceRequested,
  meetingRequest,
  (s) => ({
    QQH: s.request,
    SQBH: s.number,
    LSZYZH: s.lawyer.licence,
    LSXM: s.lawyer.name,
    CSDM: derive(['场所代码', 'their number of the place'], numberOf, [required(s.authority)]),
    BHJR: required(s.meeting.detainee),
    AJBH: s.caseNumber,
    SD: required(each(s.meeting.slots, (slot) => ({ KSSJ: instantAs(slot.from, 'ISO 8601'), JSSJ: instantAs(slot.until, 'ISO 8601') }))),
    SXRY: each(s.meeting.companions, (one) => ({ XM: one.name, SF: code(companions)(one.role), ZH: one.certificate })),
  }),
  { only: (s) => s.kind.is('meeting') },
);

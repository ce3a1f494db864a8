import { complaintReferred, complaintUrged } from '@fatong/contracts/canonical/lawyers';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { complaint } from './complaint.js';

/** What the area states to the world. */
export const facts = [
  fact(complaintUrged, complaint, (record, act) => ({
    request: act.id,
    case: { source: 'lawyers-association' as const, id: record.sourceId ?? '' },
    unit: act.unit,
    on: today(new Date(act.at)),
    reason: act.reason,
    ...(record.values.urgeDueOn && { dueOn: record.values.urgeDueOn }),
  })),
  fact(complaintReferred, complaint, (record, act) => ({
    request: act.id,
    case: { source: 'lawyers-association' as const, id: record.sourceId ?? '' },
    unit: act.unit,
    on: today(new Date(act.at)),
    authority: record.values.penaltyAuthority ?? 'district',
    bases: [...(record.values.penaltyBases ?? [])],
    reason: act.reason,
    materials: record.values.referralMaterials ?? '',
    ...(record.values.referralDueOn && { dueOn: record.values.referralDueOn }),
  })),
];

import { office } from '../area.js';
import { deputies } from './steps.js';

export const parties = ['firm-clerk', 'lawyer'] as const;
/** Who investigated does not review, hear or decide (处罚法 58, 64; 经办 ≠ 审批). */
export const handled = ['register', 'registerCity', 'askFiling', 'askReview', 'askExtension'] as const;
/** Who reads what of the case is sensitive, for a stated purpose: whoever has to do with it. */
export const readers = [...office.all, ...deputies, 'legal-reviewer', 'hearing-officer', ...parties] as const;
/** What a penalty is made of, as it is proposed and as it is decided. */
export const ruling = ['articles', 'circumstances', 'isRepeated', 'penalties'] as const;

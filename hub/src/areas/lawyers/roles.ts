import type { RoleType } from '../../definitions/index.js';

/** Who works in the area; accounts hold them as `lawyers.<role>`. */
export const roles = {
  'city-lead': { title: ['市局律师处负责人', 'City office head'], surface: 'admin', shares: true },
  'city-clerk': { title: ['市局经办人', 'City clerk'], surface: 'admin', shares: true },
  'district-lead': { title: ['区局科室负责人', 'District section head'], surface: 'admin', shares: true },
  'district-clerk': { title: ['区局经办人', 'District clerk'], surface: 'admin', shares: true },
  'association-clerk': { title: ['市律协投诉中心', 'Association complaints centre'], surface: 'admin', shares: true },
  'firm-clerk': { title: ['律所行政内勤', 'Firm clerk'], surface: 'portal', shares: true },
  lawyer: { title: ['律师', 'Lawyer'], surface: 'portal' },
} as const satisfies Record<string, RoleType>;

import { area } from '../../definitions/index.js';

const role = (zh: string, en: string, surface: 'admin' | 'portal' = 'admin') => ({ title: [zh, en], surface, shares: true }) as const;

/**
 * 司法鉴定: cases in 18 categories from the entrustment to the delivery (F01–F21), institutions and persons (F22, F23), warnings and analysis (F24, F25), the association (F26). Institutions work their
 * cases here, in admin as the bureau does; who entrusts is in the portal.
 */
export const forensic = area('forensic', ['司法鉴定', 'Forensic appraisal'], {
  roles: {
    lead: { ...role('市局公管处负责人（司法鉴定）', 'Head of the public legal services office (forensic)'), leads: ['clerk'] },
    clerk: role('市局公管处经办人（司法鉴定）', 'Clerk of the public legal services office (forensic)'),
    chief: role('市局分管局领导（司法鉴定）', 'Deputy head of the city bureau (forensic)'),
    district: role('区局司法鉴定管理岗', 'Forensic clerk of a district bureau'),
    association: role('市司法鉴定协会秘书处', 'Secretariat of the forensic association'),
    'association-head': { ...role('市司法鉴定协会负责人', 'Head of the forensic association'), leads: ['association'] },
    expert: role('市司法鉴定协会评审专家', 'Expert of the forensic association'),
    head: { ...role('鉴定机构负责人', 'Head of an institution'), leads: ['desk'] },
    desk: role('鉴定机构受理岗', 'Desk of an institution'),
    appraiser: role('司法鉴定人', 'Appraiser'),
    reviewer: role('复核人', 'Reviewer'),
    assistant: role('鉴定助理', 'Assistant'),
    client: role('办案机关', 'Entrusting authority', 'portal'),
  },
  // 超期倒计时 (F21): what runs, the first to end first.
  countdown: { by: ['lead', 'clerk', 'chief', 'district', 'head'], of: ['forensic.case'] },
  steering: { by: ['clerk'], approve: ['lead'] },
  groups: {
    cases: ['鉴定案件', 'Cases'],
    registers: ['机构与人员', 'Institutions and persons'],
  },
});

/** 公管处 and the deputy head, who see the whole city, and the districts, each its own. */
export const bureau = { lead: 'city', clerk: 'city', chief: 'city', district: 'district' } as const;
/** Who sees what concerns an institution: the authorities, and within it its head and its desk. */
export const see = { ...bureau, head: 'unit', desk: 'unit' } as const;
/** Every role of the area sees entries that are public. */
export const everybody = {
  lead: 'city',
  clerk: 'city',
  chief: 'city',
  district: 'city',
  association: 'city',
  'association-head': 'city',
  expert: 'city',
  head: 'city',
  desk: 'city',
  appraiser: 'city',
  reviewer: 'city',
  assistant: 'city',
  client: 'city',
} as const;

import { area, bureau } from '../../definitions/index.js';

export const office = bureau({ office: ['律师处', 'Lawyers Office'], section: ['律师管理科', 'lawyers section'] });

/** Supervision of lawyers: complaints (L01–L04), lists, penalties (L04), violations (L05), the courts' news of them (L27), the registers. */
export const lawyers = area('lawyers', ['律师', 'Lawyers'], {
  roles: {
    ...office.roles,
    deputy: { title: ['市局分管局领导', 'Deputy head of the city bureau'], surface: 'admin', shares: true },
    'district-deputy': { title: ['区局分管局领导', 'Deputy head of a district bureau'], surface: 'admin', shares: true },
    'legal-reviewer': { title: ['法制审核', 'Legal reviewer'], surface: 'admin', shares: true },
    'hearing-officer': { title: ['听证主持人', 'Hearing officer'], surface: 'admin', shares: true },
    'agency-reviewer': { title: ['市局代理资格审核员', 'Reviewer of agency'], surface: 'admin', shares: true },
    'association-clerk': { title: ['市律协投诉中心', 'Association complaints centre'], surface: 'admin', shares: true },
    'firm-clerk': { title: ['律所行政内勤', 'Firm clerk'], surface: 'portal', shares: true },
    lawyer: { title: ['律师', 'Lawyer'], surface: 'portal' },
  },
  imports: office.city,
  groups: {
    supervision: ['律师执业监管', 'Supervision of practice'],
    sanctions: ['事后惩处', 'Sanctions'],
    violations: ['律师违法违规记录', 'Violations'],
    services: ['「一站式」服务中心', 'Service centre'],
    conduct: ['律师执业行为监管', 'Conduct of practice'],
    registers: ['律师登记', 'Registers'],
  },
  steering: { by: ['city-clerk', 'city-lead'], approve: ['city-lead'] },
});

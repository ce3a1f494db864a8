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
    'unit-reviewer': { title: ['公职、公司律师单位审核员', 'Reviewer of a unit of lawyers'], surface: 'admin', shares: true },
    'association-clerk': { title: ['市律协投诉中心', 'Association complaints centre'], surface: 'admin', shares: true },
    'rights-clerk': { title: ['维权中心秘书', 'Secretary of the rights centre'], surface: 'admin', shares: true },
    'rights-lead': { title: ['维权中心主任', 'Head of the rights centre'], surface: 'admin', shares: true, leads: ['rights-clerk'] },
    'rights-president': { title: ['市律协会长（秘书长）', 'President of the association'], surface: 'admin', shares: true },
    'rights-branch': { title: ['律工委维权工作人员', 'Branch of the association: rights'], surface: 'admin', shares: true },
    'firm-clerk': { title: ['律所行政内勤', 'Firm clerk'], surface: 'portal', shares: true },
    lawyer: { title: ['律师', 'Lawyer'], surface: 'portal', identified: true },
    incoming: { title: ['来沪律师', 'Lawyer of another province'], surface: 'portal' },
  },
  imports: office.city,
  groups: {
    supervision: ['律师执业监管', 'Supervision of practice'],
    violations: ['律师违法违规与处罚', 'Violations and penalties'],
    conduct: ['律师执业行为监管', 'Conduct of practice'],
    protection: ['执业保障与维权', 'Service centre and rights'],
    transfers: ['律师异地调档', 'Files across provinces'],
    zombies: ['僵尸律师数据管理', 'Zombie lawyers'],
    registers: ['律师登记', 'Registers'],
  },
  steering: { by: ['city-clerk', 'city-lead'], approve: ['city-lead'] },
});

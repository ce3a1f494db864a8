import { area } from '../../definitions/index.js';

const role = (zh: string, en: string) => ({ title: [zh, en], surface: 'admin', shares: true }) as const;

/** 信访: registration and pre-review (P01–P06), handling and answer (P07–P09), supervision (P15–P17, P27). */
export const petitions = area('petitions', ['信访', 'Petitions'], {
  roles: {
    desk: role('市局信访办登记员', 'Registrar of the petition office'),
    reviewer: role('市局信访办预审员', 'Reviewer of the petition office'),
    lead: role('市局信访办负责人', 'Head of the petition office'),
    deputy: role('市局分管局领导', 'Deputy head of the city bureau'),
    'office-clerk': role('市局承办处室经办人', 'Clerk of an office in charge'),
    'office-lead': role('市局承办处室处长', 'Head of an office in charge'),
    'district-clerk': role('区局信访岗', 'Petition clerk of a district'),
    'district-head': role('区局分管副局长', 'Deputy head of a district bureau'),
    supervisor: role('督查督办部门', 'Supervision'),
    'discipline-clerk': role('机关纪委', 'Discipline committee of the bureau'),
  },
  oversight: ['supervisor', 'lead'],
  // Complaints of every line stand in one countdown beside petitions (P17): S11’s and N28’s today, those of further areas by their names.
  countdown: {
    by: ['supervisor', 'lead', 'deputy'],
    of: [
      'petitions.petition',
      'petitions.part',
      'petitions.review',
      'petitions.order',
      'petitions.advice',
      'lawyers.complaint',
      'notary.complaint',
    ],
  },
  imports: ['desk', 'lead'],
  steering: { by: ['supervisor'], approve: ['lead'] },
  groups: {
    registration: ['信访登记', 'Registration'],
    handling: ['信访办理', 'Handling'],
    reporting: ['上报司法部', 'Reports to the ministry'],
    supervision: ['督查督办', 'Supervision'],
    statistics: ['统计考核', 'Figures and targets'],
    registers: ['基础信息', 'Registers'],
  },
});

/** Who handles a part of a petition, and who is over him. */
export const handlers = ['office-clerk', 'district-clerk'] as const;
export const heads = ['office-lead', 'district-head'] as const;

import { courts } from '@fatong/contracts/bureau/shanghai';
import { lawyerParts, partyStandings } from '@fatong/contracts/codes';
import { choice, end, identifier, mirror, ref, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

/** For whom a lawyer acts in a court case, as the court has it (诉讼代理关系, L27): beside the case, a row for each lawyer and party, by which a bound client is compared (L11). */
export const courtPart = mirror(lawyers, 'courtPart', ['诉讼代理关系（法院推送）', 'For whom lawyers act (courts)'], {
  law: ['L27', 'L11'],
  one: 'For whom a lawyer acts',
  master: 'court-cases',
  fields: {
    caseNumber: identifier(['案号', 'Case number'], 'caseNumber', { filter: true }),
    court: choice(['法院', 'Court'], courts, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { max: 60, search: true }),
    licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true, resolve: { by: 'licence', from: 'licence' } }),
    part: choice(['诉讼身份', 'Part'], lawyerParts, { filter: true }),
    party: text(['当事人', 'Party'], { class: 'personal', mask: 'party', max: 120 }),
    standing: choice(['诉讼地位', 'Standing'], partyStandings, { filter: true }),
  },
  states: { acting: state(['在办', 'Under way'], 'open'), over: end(['已结', 'Over']) },
  groups: {
    progress: { title: ['代理', 'Acting'], fields: ['caseNumber', 'court', 'lawyerName', 'licence', 'part', 'party', 'standing'] },
  },
  sections: [
    { title: ['代理', 'Acting'], fields: ['caseNumber', 'court', 'lawyerName', 'licence', 'lawyer', 'part', 'standing', 'party'] },
  ],
  see: { ...office.see },
  reveal: { party: office.clerks },
  place: { district: 'lawyer', owner: { ref: 'lawyer' } },
  menu: { group: 'supervision', order: 9 },
  heading: ['caseNumber', 'lawyerName'],
  list: {
    columns: ['caseNumber', 'court', 'lawyerName', 'lawyer', 'part', 'standing', 'party', 'state'],
    filters: ['state', 'caseNumber', 'court', 'lawyer', 'district', 'licence', 'part', 'standing'],
    sort: 'caseNumber',
  },
});

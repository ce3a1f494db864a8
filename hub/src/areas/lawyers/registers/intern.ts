import { internStatuses } from '@fatong/contracts/codes';
import { choice, date, identifier, ref, register, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from './firm.js';
import { lawyer } from './lawyer.js';

/** Who is trained to become a lawyer (实习人员登记): his certificate of 14 digits, his mentor and firm, from when to when. */
export const intern = register(lawyers, 'intern', ['实习人员', 'Interns'], {
  one: 'Intern',
  number: { field: 'certificate' },
  fields: {
    name: text(['姓名', 'Name'], { class: 'public', required: true, search: true, filter: true }),
    certificate: identifier(['实习证号', 'Certificate'], 'internLicence', { class: 'public', required: true, unique: true, filter: true }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    firmUscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', { class: 'public' }),
    firm: ref(['实习律所', 'Firm'], firm, { class: 'public', filter: true, resolve: { by: 'uscc', from: 'firmUscc' } }),
    mentor: ref(['指导律师', 'Mentor'], lawyer, { class: 'public', filter: true }),
    since: date(['实习自', 'Since'], { class: 'public', filter: true }),
    until: date(['实习至', 'Until'], { class: 'public', filter: true }),
    status: choice(['实习状态', 'Status'], internStatuses, { class: 'public', filter: true }),
  },
  see: { ...office.see, 'firm-clerk': 'unit' },
  reveal: { idNumber: ['city-clerk'] },
  // As the registry (S19) has it.
  actions: {
    register: {
      title: ['登记系统登记', 'Entered by the registry'],
      by: [],
      byReport: true,
      enters: true,
      form: ['name', 'certificate', 'idNumber', 'firm', 'firmUscc', 'mentor', 'since', 'until', 'status'],
    },
    follow: {
      title: ['登记系统更新', 'Kept by the registry'],
      by: [],
      form: ['name', 'idNumber', 'firm', 'firmUscc', 'mentor', 'since', 'until', 'status'],
    },
  },
  place: { district: 'firm', owner: { ref: 'firm' } },
  menu: { group: 'registers', order: 5, calls: { 'firm-clerk': { title: ['本所实习人员', 'Our interns'] } } },
  heading: ['name', 'certificate'],
  list: {
    columns: ['name', 'certificate', 'firm', 'district', 'mentor', 'since', 'until', 'status'],
    filters: ['name', 'certificate', 'firm', 'mentor', 'district', 'status', 'since', 'inForce'],
    views: { active: { title: ['实习中', 'In training'], filter: { status: 'active' } } },
    sort: '-since',
  },
  span: { since: 'since', until: 'until' },
});

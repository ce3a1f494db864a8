import { area } from '../../definitions/index.js';
import { rules } from './alerts/index.js';
import { demo } from './demo/demo.js';
import { facts } from './exchange/facts.js';
import { answers } from './exchange/reports.js';
import { complaint } from './records/complaint.js';
import { courtCase } from './records/court-case.js';
import { firm } from './records/firm.js';
import { lawyer } from './records/lawyer.js';
import { mark } from './records/mark.js';
import { membership } from './records/membership.js';
import { supervision } from './records/supervision.js';
import { districts } from './reports/districts.js';
import { filings } from './reports/filings.js';
import { overview } from './reports/overview.js';
import { roles } from './roles.js';

/** Supervision of lawyers: registers, complaints (L01–L04), supervision orders, the courts' news of them (L27). */
export const lawyers = area('lawyers', ['律师', 'Lawyers'], {
  roles,
  records: [complaint, supervision, mark, courtCase, lawyer, firm, membership],
  answers,
  facts,
  rules,
  reports: [overview, districts, filings],
  demo,
  menu: [
    { title: ['本所', 'My firm'], type: 'lawyers.firm', for: ['firm-clerk'], only: true },
    { title: ['本所律师', 'My lawyers'], type: 'lawyers.lawyer', for: ['firm-clerk'] },
    { title: ['涉及本所的投诉', 'Complaints that concern us'], type: 'lawyers.complaint', for: ['firm-clerk'] },
    { title: ['本人执业登记', 'My registration'], type: 'lawyers.lawyer', for: ['lawyer'], only: true },
    { title: ['涉及本人的投诉', 'Complaints that concern me'], type: 'lawyers.complaint', for: ['lawyer'] },
    { title: ['所在律所', 'My firm'], type: 'lawyers.firm', for: ['lawyer'], only: true },
    { title: ['投诉案件', 'Complaints'], type: 'lawyers.complaint' },
    { title: ['督办单', 'Supervision orders'], type: 'lawyers.supervision' },
    { title: ['黄黑名单', 'Yellow and black lists'], type: 'lawyers.mark' },
    { title: ['涉诉案件', 'Court cases'], type: 'lawyers.courtCase' },
    { title: ['律师', 'Lawyers'], type: 'lawyers.lawyer' },
    { title: ['律师事务所', 'Law firms'], type: 'lawyers.firm' },
    { title: ['执业经历', 'Practice history'], type: 'lawyers.membership' },
  ],
});

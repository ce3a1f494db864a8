import { not, or, type Recorded } from '@fatong/contracts/expression';
import type { purposes } from './codes.js';

interface Seen {
  readonly purpose?: keyof typeof purposes | null;
  readonly authority?: 'city' | 'district' | null;
  readonly state?: string;
}
type Case = Recorded<Seen>;
/** 检举控告 is kept from everybody but those the rules name, so that whom it accuses never learns of it (条例 art. 30). */
const isOpen = (p: Case) => not(p.purpose.is('accusation'));
const registering = ['returned', 'review'] as const;

/** Who sees which petitions and which of its masked fields, and which of two authorities acts on it. */
export const seen = {
  see: {
    desk: { scope: 'city', when: (p: Case) => or(isOpen(p), p.state.in([...registering])) },
    reviewer: { scope: 'city', when: (p: Case) => or(isOpen(p), p.state.in([...registering])) },
    lead: 'city',
    'discipline-clerk': { scope: 'city', when: (p: Case) => p.purpose.is('accusation') },
    deputy: { scope: 'city', when: isOpen },
    supervisor: { scope: 'city', when: isOpen },
    'office-clerk': { scope: 'unit', when: isOpen },
    'office-lead': { scope: 'unit', when: isOpen },
    'district-clerk': { scope: 'unit', when: isOpen },
    'district-head': { scope: 'unit', when: isOpen },
  },
  reveal: {
    subject: [
      'desk',
      'reviewer',
      'lead',
      'office-clerk',
      'office-lead',
      'district-clerk',
      'district-head',
      'discipline-clerk',
      'supervisor',
      'deputy',
    ],
    summary: [
      'desk',
      'reviewer',
      'lead',
      'office-clerk',
      'office-lead',
      'district-clerk',
      'district-head',
      'discipline-clerk',
      'supervisor',
      'deputy',
    ],
    facts: [
      'desk',
      'reviewer',
      'lead',
      'office-clerk',
      'office-lead',
      'district-clerk',
      'district-head',
      'discipline-clerk',
      'supervisor',
      'deputy',
    ],
    answer: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'supervisor', 'deputy'],
    factsFound: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'supervisor', 'deputy'],
    settlement: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'supervisor', 'deputy'],
    respondent: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'discipline-clerk'],
    papers: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'discipline-clerk'],
    petitioner: ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk', 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk'],
    address: ['desk', 'lead', 'office-clerk', 'district-clerk'],
  },
  only: [
    {
      roles: ['desk', 'reviewer', 'lead'],
      when: (p: Case) => not(p.authority.is('district')),
      why: ['本件由区司法局登记办理。', 'The district registered and handles it.'],
    },
    {
      roles: ['district-clerk', 'district-head'],
      when: isOpen,
      why: [
        '检举控告由市局信访办移送机关纪委，区局不再办理。',
        'It is an accusation: the petition office of the city hands it to the discipline committee.',
      ],
    },
    {
      roles: ['district-clerk', 'district-head'],
      when: (p: Case) => not(p.authority.is('city')),
      why: ['本件由市局登记，区局办理交来的部分。', 'The city registered it; the district handles its part.'],
    },
  ],
} as const;

import { not, type Recorded } from '@fatong/contracts/expression';
import { internal } from './fields.js';
import { applicants, association } from './posts.js';

interface Told {
  readonly closedOn?: string | null;
  readonly sentOn?: string | null;
  readonly bodyKind?: string | null;
}
type Case = Recorded<Told>;
const isSubmitted = (r: Recorded<{ readonly state?: string }>) => not(r.state.is('draft'));

/** Who sees rights cases: the association, a branch what it has, the city all; the applicant his own, and of it what he was told. */
export const seen = {
  see: {
    'city-lead': { scope: 'city', when: isSubmitted },
    'city-clerk': { scope: 'city', when: isSubmitted },
    'rights-clerk': { scope: 'association', when: isSubmitted },
    'rights-lead': { scope: 'city', when: isSubmitted },
    'rights-president': { scope: 'city', when: isSubmitted },
    'rights-branch': { scope: 'association', when: isSubmitted },
    // A bureau reads what is offered to it.
    'district-lead': { scope: 'unit', when: isSubmitted },
    'district-clerk': { scope: 'unit', when: isSubmitted },
    'firm-clerk': 'unit',
    lawyer: 'own',
  },
  reveal: {
    phone: [...association, ...applicants],
    client: [...association, ...applicants],
    persons: [...association, ...applicants],
  },
  withhold: [
    { from: applicants, fields: [...internal, 'refusalStep', 'extensionStep', 'resultStep'] },
    {
      from: applicants,
      fields: ['result', 'resultText'],
      until: (r: Case) => r.sentOn.exists(),
      why: ['以处理结果通知书告知', 'Told by the notice of the result'],
    },
    {
      from: applicants,
      fields: ['refusalGrounds'],
      until: (r: Case) => r.closedOn.exists(),
      why: ['以通知书告知', 'Told by letter'],
    },
  ],
  only: [
    {
      roles: ['rights-clerk'],
      when: (r: Case) => r.bodyKind.is('centre'),
      why: ['本件由律工委办理。', 'A branch has this case.'],
    },
    {
      roles: ['rights-branch'],
      when: (r: Case) => r.bodyKind.is('branch'),
      why: ['本件由市律协维权中心办理。', 'The rights centre has this case.'],
    },
  ],
} as const;

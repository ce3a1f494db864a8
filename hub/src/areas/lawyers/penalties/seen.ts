import { and, not, or } from '@fatong/contracts/expression';
import { office } from '../area.js';
import type { Case } from './case.js';
import { parties, readers } from './posts.js';
import { deliberation, revocation } from './steps.js';

/** Who sees which cases, which of them he acts on, and what of a case is kept from its party. */
export const seen = {
  see: {
    ...office.see,
    deputy: 'city',
    'district-deputy': 'district',
    'legal-reviewer': 'city',
    'hearing-officer': 'city',
    lawyer: { scope: 'own', when: (p: Case) => p.notifiedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (p: Case) => or(p.servedOn.exists(), and(p.subject.is('firm'), p.notifiedOn.exists())) },
  },
  reveal: { facts: readers, defence: readers, defencePapers: readers, hearingMinutes: readers, uploadReason: office.all },
  // How the bureau came to know of it and what its people said among themselves.
  withhold: [
    {
      from: parties,
      fields: [
        'source',
        'complaint',
        'violation',
        'foundOn',
        'evidence.papers',
        'extensionGrounds',
        'extendedOn',
        'finding',
        'legalOpinion',
        'hearingFinding',
        'publicationRefusal',
        'upload',
        'uploadReceipt',
        'uploadReceivedOn',
        'uploadReturnedOn',
        'uploadReason',
        'reconsiderationPapers',
        'lawsuitPapers',
        'appealPapers',
        'filingStep',
        'extensionStep',
        'reviewStep',
        ...deliberation.section.fields,
        ...revocation.section.fields,
      ],
    },
  ],
  only: [
    {
      roles: ['city-lead', 'city-clerk', 'deputy'],
      when: (p: Case) => or(p.authority.is('city'), p.state.is('revocationOffered'), not(p.jurisdiction.exists())),
      why: ['本案由区司法局办理。', 'The district has this case.'],
    },
    {
      roles: ['district-lead', 'district-clerk', 'district-deputy'],
      when: (p: Case) => not(p.authority.is('city')),
      why: ['本案由市司法局办理。', 'The city has this case.'],
    },
  ],
} as const;

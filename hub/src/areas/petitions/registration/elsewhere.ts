import { and, not, type Recorded } from '@fatong/contracts/expression';
import { opensElsewhere, provided } from '../../../definitions/index.js';

type Petition = Recorded<{ readonly content?: string | null; readonly purpose?: string | null }>;

/** What areas of the bureau learn of a petition that is closed: of one about notaries that of notaries (N52). */
export const toldElsewhere = [
  provided(
    (p: Petition) => and(p.content.is('notary'), not(p.purpose.is('accusation'))),
    opensElsewhere('notary.appeal', {
      does: 'link',
      with: { petition: 'id', applicant: 'petitioner', matter: 'summary', acceptedOn: 'receivedOn', answeredOn: 'answeredOn' },
      set: { kind: 'petition' },
    }),
  ),
] as const;

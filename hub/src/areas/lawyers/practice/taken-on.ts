import { movesThose, opens } from '../../../definitions/index.js';
import { agency } from './agency.js';

/** What an approved binding brings about: the record that its lawyer acts in the case (L07). */
export const takenOn = opens(agency, {
  does: 'accept',
  with: {
    binding: 'id',
    lawyer: 'lawyer',
    authorityKind: 'authority',
    authorityName: 'authorityName',
    caseNumber: 'caseNumber',
    fileNumber: 'fileNumber',
    caseKind: 'kind',
    stage: 'stage',
    cause: 'cause',
    client: 'client',
    partyStanding: 'partyStanding',
    opposing: 'opposing',
    retainer: 'retainer',
    authorisation: 'authorisation',
    contractNumber: 'contractNumber',
    contractedOn: 'contractedOn',
    usedOn: 'from',
  },
  set: { source: 'centre' },
});

/** And what its release ends. */
export const givenUp = movesThose('lawyers.agency', { by: 'binding', does: 'end', with: { endedOn: 'endedOn' } });

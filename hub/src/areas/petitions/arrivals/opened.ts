import { letterOpened } from '@fatong/contracts/canonical/petitions';
import { note } from '../../../definitions/index.js';
import { petition } from '../registration/petition.js';

/** The website tells that its petitioner opened the answer we sent there (P09); of one that was sent before the last it says nothing of this. */
export const opened = note(letterOpened, petition, ({ request, openedOn }) => ({
  request,
  asked: 'replyRequest',
  happenedAt: openedOn,
  does: 'noteOpenedOnline',
  values: { openedOnlineOn: openedOn },
}));

import { petitionProgressed, replyReady } from '@fatong/contracts/canonical/petitions';
import { today } from '@fatong/contracts/codes';
import { fact } from '../../../definitions/index.js';
import { petition } from './petition.js';

/** What is told to the website of a petition that was written there: how far it is, and its sealed answer. */
export const facts = [
  fact(petitionProgressed, petition, ({ number, values }, act) => ({
    request: act.id,
    online: values.onlineNumber ?? '',
    petition: number ?? '',
    stage: values.stage ?? 'registered',
    on: today(new Date(act.at)),
  })),
  fact(replyReady, petition, ({ number, values }, act) => ({
    request: act.id,
    online: values.onlineNumber ?? '',
    petition: number ?? '',
    letterNumber: act.letter!.number,
    title: act.letter!.title,
    issuedOn: act.letter!.issuedOn,
    digest: act.letter!.digest,
    pdf: act.letter!.pdf,
  })),
];

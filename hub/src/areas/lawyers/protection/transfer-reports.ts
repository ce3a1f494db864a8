import { rightsTransferAnswered, rightsTransferred } from '@fatong/contracts/canonical/lawyers';
import { isCode, rightsTransferSteps, today } from '@fatong/contracts/codes';
import { fact, note } from '../../../definitions/index.js';
import { rightsTransfer } from './transfer.js';

/** The association’s own system keeps a register of transfers: it is told of each step (L21, S11). */
export const transferTold = fact(rightsTransferred, rightsTransfer, ({ number, state, values }, act) => ({
  request: act.id,
  number: number ?? '',
  step: isCode(rightsTransferSteps, state ?? '') ? (state as 'offered') : 'offered',
  on: today(new Date(act.at)),
  sender: values.senderName ?? '',
  receiver: values.receiverName ?? '',
  receiverKind: values.receiverKind ?? 'branch',
  applicant: values.applicant ?? '',
  urgent: values.urgent === true,
  grounds: values.grounds ?? '',
  ...(values.replyNumber && { replyNumber: values.replyNumber }),
  ...(values.refusalGrounds && { refusal: values.refusalGrounds }),
}));

/** … and says under which number it has that, or why not. */
export const transferAnswered = note(rightsTransferAnswered, rightsTransfer, ({ request, answer, receivedOn, registration, reason }) => ({
  request,
  asked: 'toldRequest',
  happenedAt: receivedOn,
  values: {
    told: answer,
    toldOn: receivedOn,
    ...(registration !== undefined && { registration }),
    toldReason: reason ?? null,
  },
}));

import { rightsTransferred } from '@fatong/contracts/canonical/lawyers';
import { rightsTransfer } from '@fatong/contracts/systems/lawyers-association';
import { code, dateAs, derive, flip, mapping } from '../kit/index.js';
import { rightsBodyKinds, rightsTransferSteps } from './codes.js';

export default mapping(rightsTransferred, rightsTransfer, (s) => ({
  QQH: s.request,
  ZBBH: s.number,
  ZBHJ: code(flip(rightsTransferSteps))(s.step),
  BLRQ: dateAs(s.on, 'yyyyMMdd'),
  FQDW: s.sender,
  JSDW: s.receiver,
  JSLB: code(flip(rightsBodyKinds))(s.receiverKind),
  SQR: s.applicant,
  SFJJ: derive(['紧急为1，否则为0', '1 where it is urgent, else 0'], (urgent: boolean): '0' | '1' => (urgent ? '1' : '0'), [s.urgent]),
  ZBLY: s.grounds,
  FHWH: s.replyNumber,
  JSLY: s.refusal,
}));

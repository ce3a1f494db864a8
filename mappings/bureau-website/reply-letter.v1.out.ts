import { replyReady } from '@fatong/contracts/canonical/petitions';
import { replyLetter } from '@fatong/contracts/systems/bureau-website';
import { dateAs, mapping, upper } from '../kit/index.js';

export default mapping(replyReady, replyLetter, (s) => ({
  QQH: s.request,
  WSBH: s.online,
  XFBH: s.petition,
  WH: s.letterNumber,
  WSMC: s.title,
  ZFRQ: dateAs(s.issuedOn, 'yyyyMMdd'),
  ZYZ: upper(s.digest),
  PDF: s.pdf,
}));

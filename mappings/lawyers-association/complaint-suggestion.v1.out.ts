import { complaintSuggested } from '@fatong/contracts/canonical/lawyers';
import { complaintSuggestion } from '@fatong/contracts/systems/lawyers-association';
import { code, dateAs, flip, mapping } from '../kit/index.js';
import { complaintSubjects } from './codes.js';

export default mapping(complaintSuggested, complaintSuggestion, (s) => ({
  QQH: s.request,
  YJBH: s.number,
  YSDW: s.unit,
  YSRQ: dateAs(s.on, 'yyyyMMdd'),
  BTSLX: code(flip(complaintSubjects))(s.kind),
  BTSMC: s.respondent,
  BTSBH: s.respondentNumber,
  TSNR: s.content,
}));

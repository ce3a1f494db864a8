import { textMessage } from '@fatong/contracts/canonical/notices';
import { message } from '@fatong/contracts/systems/sms';
import { code, instantAs, mapping } from '../kit/index.js';

const kinds = { reminder: '1', notice: '2' } as const;

export default mapping(textMessage, message, (s) => ({
  QQH: s.request,
  YWBH: s.about,
  LB: code(kinds)(s.purpose),
  MBBH: s.template,
  SJHM: s.phone,
  QM: s.unit,
  DXNR: s.text,
  JZSJ: instantAs(s.until, 'yyyyMMddHHmmss'),
}));

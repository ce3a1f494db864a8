import { paperUploaded } from '@fatong/contracts/canonical/petitions';
import { uploadedFile } from '@fatong/contracts/systems/bureau-website';
import { code, date, mapping, text } from '../kit/index.js';
import { paperKinds } from './codes.js';

export default mapping(uploadedFile, paperUploaded, (s) => ({
  source: 'bureau-website',
  id: s.WJBH,
  version: s.BBH,
  online: s.WSBH,
  petition: s.XFBH,
  name: text(s.WJMC),
  kind: code(paperKinds)(s.WJLB),
  uploadedOn: date(s.SCRQ, 'yyyyMMdd'),
  content: s.WJ,
}));

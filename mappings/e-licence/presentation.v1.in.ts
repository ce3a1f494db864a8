import { authorities } from '@fatong/contracts/bureau/shanghai';
import { presentationReported } from '@fatong/contracts/canonical/lawyers';
import { presentation } from '@fatong/contracts/systems/e-licence';
import { derive, instant, mapping, text, upper } from '../kit/index.js';

/** Who verified is told by name: one of the authorities, or somebody else. */
const byName = new Map(authorities.keys.map((code) => [authorities.codes[code]!.label[0], code]));
const authorityOf = (name: string): string => byName.get(name.trim()) ?? '其他';

export default mapping(presentation, presentationReported, (s) => ({
  source: 'eLicence',
  id: s.LZBH,
  version: s.BBH,
  withdrawn: s.CHBZ.is('1'),
  lawyer: { name: text(s.LSXM), licence: upper(s.LSZYZH) },
  authority: derive(['按核验单位名称', 'by the name of who verified'], authorityOf, [s.HYDW]),
  fileNumber: text(s.AJBH),
  outcome: 'done',
  usedAt: instant(s.LZSJ, 'ISO 8601'),
  place: text(s.LZDD),
  coordinates: text(s.JWD),
  verifier: text(s.HYDW),
  purpose: text(s.SY),
  valid: s.SFYX.is('1'),
}));

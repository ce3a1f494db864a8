import { staffReported } from '@fatong/contracts/canonical/notary';
import { person } from '@fatong/contracts/systems/notary-offices';
import { code, date, each, mapping, required, text, upper } from '../kit/index.js';
import { degrees, leavings, politics, posts, professions, sexes, staffKinds, staffStates, talentLevels, titles } from './codes.js';
import { ofOffice } from './number.js';

export default mapping(person, staffReported, (s) => ({
  staff: { source: 'notary-offices', id: ofOffice(s.JGBH, s.RYBH), version: s.BBH, office: s.JGBH },
  number: required(upper(s.RYBH)),
  name: text(s.XM),
  sex: code(sexes)(s.XB),
  bornOn: date(s.CSRQ, 'yyyyMMdd'),
  kind: code(staffKinds)(s.RYLB),
  status: code(staffStates)(s.ZYZT),
  onStaff: s.ZBBZ,
  post: code(posts)(s.GLCJ),
  degree: code(degrees)(s.XL),
  lawDegree: s.FXXL,
  fields: each(s.ZYLY, (one) => code(professions)(one)),
  title: code(titles)(s.JSZC),
  titleCertificate: text(s.ZCZSH),
  standing: code(politics)(s.ZZMM),
  talents: each(s.RC, (one) => ({
    programme: text(one.RCLB),
    level: code(talentLevels)(one.RCJB),
    since: date(one.RXRQ, 'yyyyMMdd'),
  })),
  licensedOn: date(s.ZYRQ, 'yyyyMMdd'),
  joinedOn: date(s.RSRQ, 'yyyyMMdd'),
  leftOn: date(s.LGRQ, 'yyyyMMdd'),
  leaving: code(leavings)(s.LGYY),
}));

import { courtCaseReported } from '@fatong/contracts/canonical/lawyers';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { code, date, each, mapping, text, upper } from '../kit/index.js';
import { oneWriting } from './case-number.js';
import { closings, kinds, parts, procedures, standings, stateCodes } from './codes.js';

export default mapping(caseProgress, courtCaseReported, (s) => ({
  case: { source: 'court-cases', id: oneWriting(s.AH), version: s.BBH },
  state: code(stateCodes)(s.AJZT),
  court: s.FYDM,
  kind: code(kinds)(s.AJLB),
  procedure: code(procedures)(s.SPCX),
  cause: text(s.AY),
  filedOn: date(s.LARQ, 'yyyyMMdd'),
  hearingOn: date(s.KTRQ, 'yyyyMMdd'),
  closedOn: date(s.JARQ, 'yyyyMMdd'),
  closing: code(closings)(s.JAFS),
  lawyers: each(s.LS, (lawyer) => ({
    licence: upper(lawyer.LSZYZH),
    name: text(lawyer.LSXM),
    part: code(parts)(lawyer.LSSF),
    party: text(lawyer.DSRMC),
    standing: code(standings)(lawyer.SSDW),
  })),
}));

import { courtCaseReported } from '@fatong/contracts/canonical/lawyers';
import { parseCaseNumber, shownCaseNumber } from '@fatong/contracts/codes';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { code, date, derive, each, Failure, mapping, text, upper } from '../kit/index.js';
import { closings, kinds, parts, procedures, standings, stateCodes } from './codes.js';

const noNumber = new Failure('format', (shown) => [`${shown}不是案号`, `${shown} is no case number`]);

/** One case is written in several ways: full-width or half-width parentheses, zeros before the serial. */
const oneWriting = (number: string): string | Failure => {
  const parsed = parseCaseNumber(number);
  return parsed === undefined ? noNumber : shownCaseNumber(parsed);
};

export default mapping(caseProgress, courtCaseReported, (s) => ({
  case: { source: 'court-cases', id: derive(['案号的统一写法', 'the case number in one writing'], oneWriting, [s.AH]), version: s.BBH },
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

import { petitionGathered } from '@fatong/contracts/canonical/petitions';
import { petitionFeed } from '@fatong/contracts/systems/data-platform';
import { code, dateAs, mapping } from '../kit/index.js';
import {
  petitionChannels,
  petitionContents,
  petitionEndings,
  petitionPurposes,
  petitionRespondents,
  petitionResults,
  petitionStages,
} from './codes.js';

export default mapping(petitionGathered, petitionFeed, (s) => ({
  QQH: s.request,
  YWBH: s.petition,
  ZT: code(petitionStages)(s.stage),
  ZTRQ: dateAs(s.on, 'yyyyMMdd'),
  SQLB: code(petitionPurposes)(s.purpose),
  BFYLB: code(petitionRespondents)(s.respondentKind),
  BFYR: s.respondent,
  XFR: s.petitioner,
  RS: s.headCount,
  SDRQ: dateAs(s.receivedOn, 'yyyyMMdd'),
  XFQD: code(petitionChannels)(s.channel),
  YWLX: code(petitionContents)(s.content),
  QXDM: s.place,
  ZBDW: s.unit,
  SLRQ: dateAs(s.acceptedOn, 'yyyyMMdd'),
  DFRQ: dateAs(s.answeredOn, 'yyyyMMdd'),
  CLJG: code(petitionResults)(s.result),
  BJFS: code(petitionEndings)(s.ending),
}));

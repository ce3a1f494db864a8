import { officeTasked } from '@fatong/contracts/canonical/notary';
import { task } from '@fatong/contracts/systems/notary-offices';
import { code, dateAs, mapping } from '../kit/index.js';
import { urgencies } from './told.js';

export default mapping(officeTasked, task, (s) => ({
  QQH: s.request,
  SXBH: s.number,
  JGBH: s.office.code,
  JGMC: s.office.name,
  DBSX: s.subject,
  DBNR: s.content,
  JJCD: code(urgencies)(s.urgency),
  XDRQ: dateAs(s.givenOn, 'yyyyMMdd'),
  BJQX: dateAs(s.dueOn, 'yyyyMMdd'),
}));

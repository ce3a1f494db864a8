import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner } from './case.js';
import { inquired, inquiredOnce } from './inquiry.js';

/** The bureau asks whether somebody was a judge or prosecutor, by his identity number: names alone are no key. */
export const careerAsked = contract({
  owner,
  message: 'career-asked',
  version: 1,
  title: ['法检从业已申请核查', 'Former posts asked for'],
  kind: 'fact',
  identity: inquiredOnce,
  schema: internal(
    closed({
      ...inquired,
      name: personal(line(60, '姓名', 'Name'), 'name'),
      idNumber: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
    }),
  ),
});

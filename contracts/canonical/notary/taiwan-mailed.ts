import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { taiwanKinds } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, officeOf, owner, requestId, statedOnce } from './told.js';

/** The copy of a certificate for the Taiwan region was mailed (N50): the association's own system registers it. */
export const taiwanMailed = contract({
  owner,
  message: 'taiwan-mailed',
  version: 1,
  title: ['涉台公证书副本已寄送', 'Copy for Taiwan mailed'],
  kind: 'fact',
  identity: statedOnce,
  schema: internal(
    closed({
      request: requestId,
      number,
      kind: taiwanKinds.schema,
      certificate: line(100, '公证书编号', 'Certificate number'),
      office: officeOf,
      applicant: personal(line(60, '申请人', 'Applicant'), 'name'),
      mail: line(64, '挂号号码', 'Number of the registered mail'),
      on: day('寄送日期', 'Mailed on'),
    }),
  ),
});

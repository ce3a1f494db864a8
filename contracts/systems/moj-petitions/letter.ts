import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, line, owner, reported, reportedOnce } from './common.js';

/** 文书: the sealed answer as PDF, with the SM3 by which the system checks it. */
export const letter = contract({
  owner,
  message: 'letter',
  version: 1,
  title: ['信访答复意见书上报', 'Letter of the answer reported'],
  kind: 'out',
  identity: reportedOnce,
  schema: internal(
    Type.Object({
      ...reported,
      WH: line(100, '文号', 'Number of the letter'),
      WSMC: line(100, '文书名称', 'Title of the letter'),
      ZFRQ: day('制发日期', 'Issued on'),
      WJZY: Type.String({ pattern: '^[0-9A-F]{64}$', label: ['文件摘要（SM3）', 'SM3 of the PDF'] }),
      WJ: sensitive(file({ mediaTypes: ['application/pdf'], maxBytes: 20_000_000 }, ['答复意见书（PDF，Base64）', 'The answer'])),
    }),
  ),
});

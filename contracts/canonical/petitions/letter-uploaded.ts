import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, digest, line, owner, petitionNumber, requestId, uploadNumber } from './petition.js';

/** The sealed answer of a petition that ended, approved for the ministry: its PDF by claim, with its digest. `digest` is that of the report, as of every other step. */
export const letterUploaded = contract({
  owner,
  message: 'letter-uploaded',
  version: 1,
  title: ['答复意见书上报', 'Letter of the answer reported'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      upload: uploadNumber,
      petition: petitionNumber,
      version: Type.Integer({ minimum: 1, maximum: 9999, label: ['报文版本', 'Version of what is said'] }),
      digest: digest('内容摘要（SM3）', 'SM3 of what is said'),
      happenedOn: day('发生日期', 'Happened on'),
      letterNumber: line(100, '文号', 'Number of the letter'),
      title: line(100, '文书名称', 'Title of the letter'),
      issuedOn: day('制发日期', 'Issued on'),
      fileDigest: digest('文件摘要（SM3）', 'SM3 of the PDF'),
      pdf: sensitive(file({ mediaTypes: ['application/pdf'], maxBytes: 20_000_000 }, ['答复意见书', 'The answer'])),
    }),
  ),
});

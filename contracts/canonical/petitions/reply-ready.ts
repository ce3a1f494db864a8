import { file } from '../../file.js';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { day, digest, line, owner, petitionNumber, requestId } from './petition.js';

/** The sealed answer to an online petition is there, to be delivered at the website: its PDF by claim, with its digest. */
export const replyReady = contract({
  owner,
  message: 'reply-ready',
  version: 1,
  title: ['答复意见书待网上送达', 'Answer to be delivered online'],
  kind: 'fact',
  identity: { id: ['request'], key: 'petition', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      online: line(64, '网上编号', 'Number at the website'),
      petition: petitionNumber,
      letterNumber: line(100, '文号', 'Number of the letter'),
      title: line(100, '文书名称', 'Title of the letter'),
      issuedOn: day('制发日期', 'Issued on'),
      digest: digest('文件摘要（SM3）', 'SM3 of the PDF'),
      pdf: sensitive(file({ mediaTypes: ['application/pdf'], maxBytes: 20_000_000 }, ['答复意见书', 'The answer'])),
    }),
  ),
});

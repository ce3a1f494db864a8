import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, line, oneOf, owner, petitionNumber } from './petition.js';

/** What a petitioner hands in online may be. */
export const paperKinds = ['evidence', 'power', 'delegation', 'address', 'other'] as const;

/** Who wrote a petition at the website handed in a paper there. */
export const paperUploaded = contract({
  owner,
  message: 'paper-uploaded',
  version: 1,
  title: ['网上上传文书', 'Paper handed in online'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'online', order: 'version' },
  schema: internal(
    closed({
      source: Type.Literal('bureau-website', { label: ['来源系统', 'Source'] }),
      id: line(64, '文件编号', 'Number of the file'),
      version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version'] }),
      online: line(64, '网上编号', 'Number at the website'),
      petition: Type.Optional(petitionNumber),
      name: sensitive(line(100, '文件名称', 'Name of the file')),
      kind: oneOf(paperKinds, '文书类别', 'Kind of paper'),
      uploadedOn: day('上传日期', 'Handed in on'),
      content: sensitive(
        file({ mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'], maxBytes: 20_000_000 }, ['文书文件', 'Content']),
      ),
    }),
  ),
});

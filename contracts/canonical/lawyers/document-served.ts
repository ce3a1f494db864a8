import { Type } from 'typebox';
import { courts } from '../../bureau/shanghai/index.js';
import { internal, personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { isoInstant, lawyerLicence, servedDocumentKinds } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, masterIs, owner, version } from './case.js';

/** A court served a document on the lawyer of a case by electronic means (L18, 电子送达), or takes it back. */
export const documentServed = contract({
  owner,
  message: 'document-served',
  version: 1,
  title: ['文书已电子送达', 'Document served'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(
    closed({
      source: masterIs('court-services'),
      id: line(64, '送达编号', 'Number of the service'),
      version,
      withdrawn: Type.Boolean({ label: ['已撤回', 'Taken back'] }),
      court: courts.schema,
      caseNumber: line(100, '案号', 'Case number'),
      lawyer: closed(
        {
          name: line(60, '律师姓名', 'Name of the lawyer'),
          licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
        },
        ['律师', 'Lawyer'],
      ),
      client: Type.Optional(personal(line(120, '当事人', 'Party'), 'name')),
      title: line(200, '文书名称', 'Title of the document'),
      documentKind: servedDocumentKinds.schema,
      arrivedAt: Type.String({ format: isoInstant, label: ['到达时间', 'Arrived at'] }),
      address: Type.Optional(line(500, '文书查阅地址', 'Where it is read')),
      sm3: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', label: ['SM3 摘要', 'SM3 digest'] })),
    }),
  ),
});

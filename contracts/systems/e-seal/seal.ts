import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, digest, line, owner, requestId } from './common.js';

/** 签章请求: a document of ours is to be sealed, by its digest alone: of a PDF with a place for the seal, over all of it but that place. The service answers with 签章结果. */
export const seal = contract({
  owner,
  message: 'seal',
  version: 1,
  title: ['签章请求', 'Request for a seal'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'WSWH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      WSWH: line(100, '文书文号', 'Number of the document'),
      WSMC: line(100, '文书名称', 'Title of the document'),
      YZDW: line(120, '用印单位', 'Unit that seals'),
      ZFRQ: day('制发日期', 'Issued on'),
      ZYSF: Type.Literal('SM3', { label: ['摘要算法', 'Digest algorithm'] }),
      ZYFW: Type.Literal('BYTERANGE', {
        label: ['摘要范围（PDF 签名域 ByteRange）', 'What the digest is over: the ByteRange of the PDF’s signature field'],
      }),
      ZYZ: digest,
      ZCCD: Type.Integer({
        minimum: 1024,
        maximum: 1_048_576,
        label: ['签章值最大长度（字节）', 'Bytes that the place for the seal holds'],
      }),
    }),
  ),
});

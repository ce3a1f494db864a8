import { describe, expect, it } from 'vitest';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { encodeGb18030, readXml } from '@fatong/contracts/xml';
import { dataOf, elementXml } from './soap-data.js';
import { readSoapFile } from './soap-file.js';
import { soapRequest } from './soap-sending.js';

const data = { AH: '（2026）沪0104民初1号', BBH: 1, LS: [{ LSXM: '陈 & <思远>' }, { LSXM: '李丽' }] };
const element = elementXml(caseProgress, data);
const read = (bytes: Buffer): { data: unknown; encoding: string } => {
  const file = readSoapFile(caseProgress, bytes);
  const found = readXml(file.element, 64);
  if ('refused' in found) throw new Error(found.refused.words[1]);
  return { data: dataOf(caseProgress, found.root), encoding: file.encoding };
};

describe('a file to send by SOAP', () => {
  it.each<[string, Buffer, string]>([
    ['the element', Buffer.from(element), 'UTF-8'],
    ['the element with a declaration, in GB 18030', encodeGb18030(`<?xml version="1.0" encoding="GB18030"?>\n${element}`), 'GB18030'],
    ['JSON', Buffer.from(`\n${JSON.stringify(data)}`), 'UTF-8'],
    [
      'an envelope with another token',
      soapRequest({ contract: caseProgress, element, key: { keyid: 'x', secret: 'x' }, encoding: 'GB18030' }).body,
      'GB18030',
    ],
  ])('may be %s', (_, bytes, encoding) => {
    expect(read(bytes)).toEqual({ data, encoding });
  });

  it('that is no XML is given on as it is, for the door to refuse', () => {
    expect(readSoapFile(caseProgress, Buffer.from('<!DOCTYPE a><a>&x;'))).toEqual({ element: '<!DOCTYPE a><a>&x;', encoding: 'UTF-8' });
  });

  it('of an encoding nobody takes is refused in a sentence', () => {
    expect(() => readSoapFile(caseProgress, Buffer.from([0xff, 0xfe, 0x3c, 0]))).toThrow('use UTF-8 or GB 18030');
  });
});

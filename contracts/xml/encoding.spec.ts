import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from './gb18030.js';
import { decodeXml } from './encoding.js';

const text = '<a>法院 𠮷野𬱖 · € ㌀</a>';
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${text}`;
const utf8 = (of: string): Buffer => Buffer.from(of);
const decoded = (bytes: Buffer, contentType?: string): object => {
  const found = decodeXml(bytes, contentType);
  return 'text' in found ? { text: found.text.replace(/^<\?xml.*\?>/, ''), encoding: found.encoding } : { refused: found.refused.code };
};

describe('the encoding of an XML document', () => {
  it.each([
    ['UTF-8 that says nothing', utf8(text), undefined, 'UTF-8'],
    ['UTF-8 by its declaration', utf8(declared('utf-8')), 'text/xml', 'UTF-8'],
    [
      'UTF-8 by its mark, whatever else says',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(declared('GB18030'))]),
      'text/xml; charset=gbk',
      'UTF-8',
    ],
    ['GB 18030 by its declaration', encodeGb18030(declared('GB18030')), 'text/xml', 'GB18030'],
    [
      'GB 18030 declared with single quotes and blanks',
      encodeGb18030(`<?xml version='1.0'  encoding = 'gb18030' ?>${text}`),
      undefined,
      'GB18030',
    ],
    ['GB 18030 under the name of a part of it', encodeGb18030(declared('GBK')), undefined, 'GB18030'],
    [
      'GB 18030 by the content type, which goes before the declaration',
      encodeGb18030(declared('UTF-8')),
      'text/xml;charset="GB18030"',
      'GB18030',
    ],
    ['GB 18030 by its mark', Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), encodeGb18030(text)]), undefined, 'GB18030'],
  ])('is read: %s', (_, bytes, contentType, encoding) => {
    expect(decoded(bytes, contentType)).toEqual({ text, encoding });
  });

  it.each([
    ['bytes that are no UTF-8', encodeGb18030(text), undefined],
    [
      'UTF-8 that says it is GB 18030 and ends within a character',
      Buffer.concat([utf8(declared('GB18030')), Buffer.from([0x81])]),
      undefined,
    ],
    ['bytes that are no GB 18030', Buffer.concat([encodeGb18030(declared('GB18030')), Buffer.from([0xff, 0xff])]), undefined],
    ['UTF-16 by its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), undefined],
    ['an encoding we do not take', utf8(declared('Big5')), undefined],
    ['an encoding by the content type', utf8(text), 'text/xml; charset=iso-8859-1'],
    ['a name that objects have of themselves', utf8(text), 'text/xml; charset=constructor'],
  ])('is refused: %s', (_, bytes, contentType) => {
    expect(decoded(bytes, contentType)).toEqual({ refused: 'encoding' });
  });
});

describe('writing GB 18030', () => {
  it('has the bytes the standard has, of one, two and four', () => {
    expect(encodeGb18030('A中𠀀𬱖').toString('hex')).toBe('41d6d0953282369933c336');
  });

  it('is what Node reads, for every character of Unicode that has one (fixed seed)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (any) => {
        expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(any))).toBe(any.replace(/^\ufeff/, ''));
      }),
      { seed: 18_030, numRuns: 2000 },
    );
  });
});

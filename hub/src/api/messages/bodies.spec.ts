import { describe, expect, it } from 'vitest';
import { clearText, maskedText } from './bodies.js';

describe('a body as an operator reads it', () => {
  it('is JSON laid out, or the bytes as text, in GB 18030 where they are no UTF-8 (S04)', () => {
    expect(clearText({ body: Buffer.from('{"AH":"沪"}') })).toBe('{\n  "AH": "沪"\n}');
    expect(clearText({ body: Buffer.from('<AH>沪</AH>') })).toBe('<AH>沪</AH>');
    expect(clearText({ body: Buffer.from('3c41483ebba63c2f41483e', 'hex') })).toBe('<AH>沪</AH>');
    expect(clearText({ body: Buffer.from([0xff, 0x41]) })).toBe('\ufffdA');
  });

  it('is hidden while it is masked, where it is no JSON', () => {
    expect(maskedText({ body: Buffer.from('<LSXM>陈思远</LSXM>'), contentType: 'application/octet-stream' })).toBe('***');
    expect(maskedText({ body: Buffer.from('陈思远'), contentType: 'text/xml' })).toBe('***');
  });
});

import type { Label } from '../label.js';
import type { Finding } from '../problem.js';

export type Decoded = { readonly text: string; readonly encoding: 'UTF-8' | 'GB18030' } | { readonly refused: Finding };

/** Names partners write for the two encodings we take; GBK and GB 2312 are parts of GB 18030. */
const encodings = new Map<string, 'UTF-8' | 'GB18030'>([
  ['utf-8', 'UTF-8'],
  ['utf8', 'UTF-8'],
  ['us-ascii', 'UTF-8'],
  ['gb18030', 'GB18030'],
  ['gbk', 'GB18030'],
  ['gb2312', 'GB18030'],
]);

const marks = [
  { bytes: Buffer.from([0xef, 0xbb, 0xbf]), encoding: 'utf-8' },
  { bytes: Buffer.from([0x84, 0x31, 0x95, 0x33]), encoding: 'gb18030' },
  { bytes: Buffer.from([0xff, 0xfe]), encoding: 'utf-16' },
  { bytes: Buffer.from([0xfe, 0xff]), encoding: 'utf-16' },
] as const;

/** Which encoding an XML document says it has: the byte order mark, else the `charset` of the content type, else the XML declaration, else it is UTF-8 (RFC 7303). */
export function encodingOf(
  beginning: Buffer,
  contentType = '',
): { readonly encoding: 'UTF-8' | 'GB18030' } | { readonly refused: Finding } {
  const mark = marks.find((one) => beginning.subarray(0, one.bytes.length).equals(one.bytes));
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})"?/i.exec(contentType)?.[1];
  const declared = /^<\?xml\s[^>]{0,100}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(beginning.subarray(0, 200).toString('latin1'))?.[1];
  const named = mark?.encoding ?? charset ?? declared ?? 'utf-8';
  const encoding = encodings.get(named.toLowerCase());
  return encoding === undefined
    ? refused([`不支持编码 ${named}，请使用 UTF-8 或 GB 18030。`, `The encoding ${named} is not taken: use UTF-8 or GB 18030.`])
    : { encoding };
}

/** Bytes of an XML document as text; `isCut`: more bytes follow, so that the last character may be half. */
export function decodeXml(bytes: Buffer, contentType = '', { isCut = false } = {}): Decoded {
  const said = encodingOf(bytes, contentType);
  if ('refused' in said) return said;
  const { encoding } = said;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut }).replace(/^\ufeff/, ''), encoding };
  } catch (error) {
    // The only thing a fatal decoder throws: bytes that are none of its encoding.
    if (!(error instanceof TypeError)) throw error;
    return refused([`字节不是有效的 ${encoding}。`, `The bytes are no valid ${encoding}.`]);
  }
}

const refused = (words: Label): { readonly refused: Finding } => ({ refused: { pointer: '', code: 'encoding', words } });

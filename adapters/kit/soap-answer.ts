import { decodeXml, readXml, type XmlElement } from '@fatong/contracts/xml';
import { soapEnvelope } from './soap-envelope.js';

/** SOAP 1.2. */
export const soap12Envelope = 'http://www.w3.org/2003/05/soap-envelope';

/** What a partner answers: the element of its body, a fault, or nothing that is SOAP. */
export type SoapSaid =
  | { readonly said: 'element'; readonly element: XmlElement }
  | { readonly said: 'fault'; readonly blames: 'sender' | 'receiver' | 'nobody'; readonly code: string; readonly sentence: string }
  | { readonly said: 'nothing' }
  | { readonly said: 'unreadable'; readonly why: string };

const maxDepth = 64;

/** Reads an answer strictly: no document type, no entity but the five predefined, so many levels and no more. Never throws: whatever comes is hostile. */
export function readSoapAnswer(bytes: Buffer, contentType: string): SoapSaid {
  if (bytes.toString('latin1').trim() === '') return { said: 'nothing' };
  const decoded = decodeXml(bytes, contentType);
  if ('refused' in decoded) return { said: 'unreadable', why: decoded.refused.words[1] };
  const read = readXml(decoded.text, maxDepth);
  if ('refused' in read) return { said: 'unreadable', why: read.refused.words[1] };
  const body = bodyOf(read.root);
  if (!body) return { said: 'unreadable', why: 'It is no SOAP envelope.' };
  const [element] = body.children;
  if (!element) return { said: 'nothing' };
  return element.name === 'Fault' && element.namespace === body.namespace ? faultOf(element) : { said: 'element', element };
}

/** The body of an envelope of either version. */
export function bodyOf(root: XmlElement): XmlElement | undefined {
  const isEnvelope = root.name === 'Envelope' && [soapEnvelope, soap12Envelope].includes(root.namespace);
  return isEnvelope ? root.children.find(({ name, namespace }) => name === 'Body' && namespace === root.namespace) : undefined;
}

/** The text of the first element of that name within; partners' namespaces differ more than their names do. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return find(element, name)?.text.trim();
}

export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of element.children) {
    const found = one.name === name ? one : find(one, name);
    if (found) return found;
  }
  return undefined;
}

/** Who is to blame by the codes of both versions; a code of the partner's own says nothing of that. */
const blamed: Readonly<Record<string, 'sender' | 'receiver'>> = {
  Client: 'sender',
  Sender: 'sender',
  MustUnderstand: 'sender',
  VersionMismatch: 'sender',
  DataEncodingUnknown: 'sender',
  Server: 'receiver',
  Receiver: 'receiver',
};

function faultOf(fault: XmlElement): SoapSaid {
  const isOld = fault.namespace === soapEnvelope;
  const code = isOld ? find(fault, 'faultcode') : fault.children.find(({ name }) => name === 'Code');
  const codes = isOld ? [code?.text ?? ''] : valuesOf(code);
  const names = codes.map((one) => one.trim().slice(one.trim().indexOf(':') + 1));
  const [first = ''] = names;
  const who = first.split('.')[0]!;
  return {
    said: 'fault',
    blames: Object.hasOwn(blamed, who) ? blamed[who]! : 'nobody',
    code:
      names
        .join('.')
        .replaceAll(/[^\w.-]/g, '')
        .slice(0, 60) || 'none',
    sentence: (textOf(fault, isOld ? 'faultstring' : 'Text') ?? '').slice(0, 2000),
  };
}

/** `Code/Value`, then `Code/Subcode/Value`, and so on inward. */
function valuesOf(code: XmlElement | undefined): readonly string[] {
  const own = code?.children.find(({ name }) => name === 'Value')?.text;
  const inner = code?.children.find(({ name }) => name === 'Subcode');
  return own === undefined ? [] : [own, ...valuesOf(inner)];
}

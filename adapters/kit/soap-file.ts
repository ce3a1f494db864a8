import type { Contract } from '@fatong/contracts';
import { decodeXml, escapeXml, readXml, type XmlElement } from '@fatong/contracts/xml';
import { elementXml } from './soap-data.js';
import { soapEnvelope } from './soap-envelope.js';

/** A message's element from a file, and the encoding the file is written in. */
export interface SoapFile {
  readonly element: string;
  readonly encoding: 'UTF-8' | 'GB18030';
}

/**
 * Reads what a person wants to send: the message's element as XML, the message in an envelope of its own (whose header is left out), or its data as JSON.
 * What is no XML at all is given on as it is, so that one can see how the door refuses it.
 * @throws Error in one sentence when the bytes are of no encoding we take.
 */
export function readSoapFile(contract: Contract, bytes: Buffer): SoapFile {
  const decoded = decodeXml(bytes);
  if ('refused' in decoded) throw new Error(decoded.refused.words[1]);
  const { text, encoding } = decoded;
  if (/^\s*\{/.test(text)) return { element: elementXml(contract, JSON.parse(text)), encoding };
  const read = readXml(text, 64);
  const isEnvelope = 'root' in read && read.root.name === 'Envelope' && read.root.namespace === soapEnvelope;
  const message = isEnvelope ? read.root.children.find(({ name }) => name === 'Body')?.children[0] : undefined;
  return { element: message ? written(message) : text.replace(/^\s*<\?xml[^>]*\?>/, ''), encoding };
}

/** An element as XML again; attributes carry no data. */
export const written = ({ name, namespace, text, children }: XmlElement): string =>
  `<${name} xmlns="${escapeXml(namespace)}">${escapeXml(text)}${children.map(written).join('')}</${name}>`;

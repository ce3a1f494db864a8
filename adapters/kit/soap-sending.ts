import type { Contract } from '@fatong/contracts';
import { encodeGb18030, readXml, type XmlElement } from '@fatong/contracts/xml';
import type { Secret } from './keys.js';
import { elementOf, namespaceOf } from './soap-data.js';
import { soapEnvelope } from './soap-envelope.js';
import { usernameToken } from './username-token.js';

export interface SoapSending {
  readonly contract: Contract;
  /** The message's element, as XML. */
  readonly element: string;
  readonly key: Secret;
  readonly encoding?: 'UTF-8' | 'GB18030';
  /** When the token is made. */
  readonly now?: Date;
}

/** A SOAP 1.1 request as an outside system sends it: the message in an envelope with a UsernameToken of its own. */
export function soapRequest({ contract, element, key, encoding = 'UTF-8', now }: SoapSending): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
} {
  const text = `<?xml version="1.0" encoding="${encoding}"?>\n<soap:Envelope xmlns:soap="${soapEnvelope}"><soap:Header>${usernameToken(contract.owner, key, now)}</soap:Header><soap:Body>${element}</soap:Body></soap:Envelope>`;
  return {
    headers: {
      'content-type': `text/xml; charset=${encoding.toLowerCase()}`,
      soapaction: `"${namespaceOf(contract)}:${elementOf(contract)}"`,
    },
    body: encoding === 'UTF-8' ? Buffer.from(text) : encodeGb18030(text),
  };
}

/** What our door said: the receipt, or the problem of its fault with each failing path. */
export type SoapReply =
  | { readonly receipt: string; readonly type: string; readonly state: string }
  | {
      readonly problem: string;
      readonly status: number;
      readonly title: string;
      readonly text: string;
      readonly places: readonly { readonly path: string; readonly code: string; readonly text: string }[];
    };

/** @throws Error when it is no answer of ours. */
export function readReply(answer: string): SoapReply {
  const read = readXml(answer, 64);
  const body = 'root' in read ? child(read.root, 'Body') : undefined;
  const problem = ['Fault', 'detail', 'problem'].reduce<XmlElement | undefined>((at, name) => at && child(at, name), body);
  const said = (of: XmlElement | undefined, name: string): string => (of && child(of, name)?.text) ?? '';
  if (problem) {
    const places = problem.children
      .filter(({ name }) => name === 'place')
      .map((place) => ({ path: said(place, 'path'), code: said(place, 'code'), text: said(place, 'text') }));
    return {
      problem: said(problem, 'code'),
      status: Number(said(problem, 'status')),
      title: said(problem, 'title'),
      text: said(problem, 'text'),
      places,
    };
  }
  const response = body?.children[0];
  if (!response || said(response, 'receipt') === '') throw new Error(`This is no answer of our doors: ${answer.slice(0, 200)}`);
  return { receipt: said(response, 'receipt'), type: said(response, 'type'), state: said(response, 'state') };
}

const child = ({ children }: XmlElement, name: string): XmlElement | undefined => children.find((one) => one.name === name);

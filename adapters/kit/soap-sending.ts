import type { Contract } from '@fatong/contracts';
import { encodeGb18030 } from './gb18030.js';
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
export function soapRequest({ contract, element, key, encoding = 'UTF-8', now }: SoapSending): { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer } {
  const text = `<?xml version="1.0" encoding="${encoding}"?>\n<soap:Envelope xmlns:soap="${soapEnvelope}"><soap:Header>${usernameToken(contract.owner, key, now)}</soap:Header><soap:Body>${element}</soap:Body></soap:Envelope>`;
  return {
    headers: { 'content-type': `text/xml; charset=${encoding.toLowerCase()}`, soapaction: `"${namespaceOf(contract)}:${elementOf(contract)}"` },
    body: encoding === 'UTF-8' ? Buffer.from(text) : encodeGb18030(text),
  };
}

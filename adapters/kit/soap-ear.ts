import { readFileSync } from 'node:fs';
import type { System } from '@fatong/contracts';
import { decodeXml, escapeXml, readXml, type XmlElement } from '@fatong/contracts/xml';
import type { Ear, Heard } from './ear.js';
import type { PartnerAnswer, PartnerRequest, SimulatorContext } from './simulator.js';
import { bodyOf, find, soap12Envelope, textOf } from './soap-answer.js';
import { dataOf } from './soap-data.js';
import { wsdlAt } from './soap-description.js';
import { soapEnvelope } from './soap-envelope.js';
import { ourName, type SoapSide } from './soap-side.js';
import { verifyToken, wsse } from './username-token.js';
import { verifyCertificate } from './x509-token.js';

interface Proven {
  readonly message: XmlElement;
  readonly requestId: string;
}

/** SOAP, as the simulated partner's own description says: he knows us by our certificate where he has it, else by a UsernameToken. `?wsdl` describes him. */
export function soapEar(system: System, { wsdl, routes, question }: SoapSide, { ourKey, ourCertificate }: SimulatorContext): Ear {
  const description = readFileSync(wsdl, 'utf8');

  /** What of the request is proved to be ours: the element of its body, and its id. */
  function proven({ headers, body }: PartnerRequest): Proven | { readonly answer: PartnerAnswer } {
    const decoded = decodeXml(body, headers['content-type'] ?? '');
    if ('refused' in decoded) return refused(400, decoded.refused.code);
    if (ourCertificate !== undefined) {
      const signed = verifyCertificate(decoded.text, ourCertificate);
      return signed.ok ? opened(signed.body, signed.messageId) : refused(401, signed.code);
    }
    const read = readXml(decoded.text, 64);
    if ('refused' in read) return refused(400, read.refused.code);
    const security = find(read.root, 'Security');
    const verified = verifyToken(security?.namespace === wsse ? security : undefined, ourName, { of: () => [ourKey] });
    return verified.ok ? opened(bodyOf(read.root), textOf(read.root, 'MessageID') ?? '') : refused(401, verified.code);
  }

  function understood(message: XmlElement, requestId: string): Heard | { readonly answer: PartnerAnswer } {
    const asked = encodeURIComponent(textOf(message, 'request') ?? '');
    if (message.name === question) return { method: 'GET', path: `/receipts/${asked}`, requestId, data: () => undefined };
    const contract = system.contracts.find(({ type }) => Object.hasOwn(routes, type) && routes[type]!.operation === message.name);
    if (!contract) return refused(404, 'operation-unknown');
    return { method: 'POST', path: `/inbox/${contract.message}`, requestId, data: () => dataOf(contract, message, message.namespace) };
  }

  const described = (url: string): { readonly answer: PartnerAnswer } => ({
    answer: { status: 200, body: wsdlAt({ wsdl: description }, url.replace(/\?.*$/, '')), contentType: 'text/xml; charset=utf-8' },
  });

  return {
    hear(request) {
      const told = request.method === 'GET' ? described(request.url) : proven(request);
      return Promise.resolve('answer' in told ? told : understood(told.message, told.requestId));
    },
    say: (answer, request) => (answer.contentType === undefined ? inEnvelope(answer, request) : answer),
  };
}

const refused = (status: number, error: string): { readonly answer: PartnerAnswer } => ({ answer: { status, body: { error } } });

function opened(body: XmlElement | undefined, messageId: string): Proven | { readonly answer: PartnerAnswer } {
  const [message] = body?.children ?? [];
  return message && messageId !== '' ? { message, requestId: messageId.replace('urn:uuid:', '') } : refused(400, 'envelope-wrong');
}

/** In the version he was asked in; a fault blames whom the status blames. */
function inEnvelope({ status, body }: PartnerAnswer, request: PartnerRequest): PartnerAnswer {
  const text = request.body.toString('utf8');
  const isNew = text.includes(soap12Envelope);
  const said = body as Readonly<Record<string, unknown>>;
  const isAnswer = status < 300 || said['state'] === 'absent';
  const content = isAnswer ? answerXml(text, said) : isNew ? newFault(status, said) : oldFault(status, said);
  const version = isNew ? soap12Envelope : soapEnvelope;
  return {
    status: isAnswer ? 200 : isNew && status < 500 ? 400 : 500,
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="${version}"><soap:Body>${content}</soap:Body></soap:Envelope>`,
    contentType: `${isNew ? 'application/soap+xml' : 'text/xml'}; charset=utf-8`,
  };
}

/** `<operation>Response` in the namespace of what was asked, with a child for each thing said. */
function answerXml(asked: string, said: Readonly<Record<string, unknown>>): string {
  const read = readXml(asked, 64);
  const [message] = ('root' in read && bodyOf(read.root)?.children) || [];
  if (!message) throw new Error('What had no message in it was answered.');
  const fields = Object.entries(said)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('');
  return `<${message.name}Response xmlns="${escapeXml(message.namespace)}">${fields}</${message.name}Response>`;
}

const reason = ({ error, message }: Readonly<Record<string, unknown>>): string =>
  escapeXml([error, message].filter((one) => typeof one === 'string').join('：'));

const oldFault = (status: number, said: Readonly<Record<string, unknown>>): string =>
  `<soap:Fault><faultcode>soap:${status < 500 ? 'Client' : 'Server'}.${status}</faultcode><faultstring>${reason(said)}</faultstring></soap:Fault>`;

const newFault = (status: number, said: Readonly<Record<string, unknown>>): string =>
  `<soap:Fault><soap:Code><soap:Value>soap:${status < 500 ? 'Sender' : 'Receiver'}</soap:Value></soap:Code>` +
  `<soap:Reason><soap:Text xml:lang="zh">${reason(said)}</soap:Text></soap:Reason></soap:Fault>`;

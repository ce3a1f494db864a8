import type { Problem } from '@fatong/contracts';
import type { XmlElement } from '@fatong/contracts/xml';
import { wsse, wsu } from './username-token.js';

/** SOAP 1.1. */
export const soapEnvelope = 'http://schemas.xmlsoap.org/soap/envelope/';

/** The element a header is. */
export const soapHeader = { name: 'Header', namespace: soapEnvelope } as const;

type EnvelopeFault = { readonly refused: 'envelope-wrong' | 'envelope-version' | 'header-unknown' };

/**
 * The WS-Security header of an envelope, if any, or why it is none we take: it is of another version of SOAP, begins with neither header nor body, or demands that
 * something in a header be understood which we do not know. The body need not have been read.
 */
export function openHeader(root: XmlElement): { readonly security: XmlElement | undefined } | EnvelopeFault {
  if (root.name === 'Envelope' && root.namespace !== soapEnvelope) return { refused: 'envelope-version' };
  const [first] = root.children;
  const header = headerOf(root);
  if (root.name !== 'Envelope' || !first || !(header ?? isOurs(first, 'Body')) || [root, header].some((one) => one?.text.trim()))
    return { refused: 'envelope-wrong' };
  const entries = header?.children ?? [];
  const security = entries.filter(({ namespace, name }) => namespace === wsse && name === 'Security');
  if (security.length > 1) return { refused: 'envelope-wrong' };
  const isKnown = (one: XmlElement): boolean =>
    security.includes(one) &&
    one.children.every(
      ({ namespace, name }) => (namespace === wsse && name === 'UsernameToken') || (namespace === wsu && name === 'Timestamp'),
    );
  return entries.some((one) => isDemanded(one) && !isKnown(one)) ? { refused: 'header-unknown' } : { security: security[0] };
}

/** The message of an envelope whose header was opened before: behind the header (or none) comes a body with exactly one element and no text. */
export function openBody(root: XmlElement): { readonly message: XmlElement } | EnvelopeFault {
  const header = headerOf(root);
  const body = root.children[header ? 1 : 0];
  const message = body?.children[0];
  const isWhole =
    body !== undefined &&
    isOurs(body, 'Body') &&
    body.children.length === 1 &&
    root.children.every((one) => one === header || one === body || one.namespace !== soapEnvelope);
  return !isWhole || !message || [root, body].some(({ text }) => text.trim()) ? { refused: 'envelope-wrong' } : { message };
}

const headerOf = ({ children: [first] }: XmlElement): XmlElement | undefined => (first && isOurs(first, 'Header') ? first : undefined);

const isOurs = ({ namespace, name }: XmlElement, local: string): boolean => namespace === soapEnvelope && name === local;

/** Demanded of us: we are the last to receive it, so of whoever comes next, too. */
const isDemanded = ({ attributes }: XmlElement): boolean => {
  const of = (name: string): string => attributes.get(`{${soapEnvelope}}${name}`)?.trim() ?? '';
  return ['1', 'true'].includes(of('mustUnderstand')) && ['', 'http://schemas.xmlsoap.org/soap/actor/next'].includes(of('actor'));
};

/** SOAP 1.1 has a word of its own for these two; every other refusal is the client's fault or ours; that there is too much is ours, since the same message is taken later. */
const faultCodes: { readonly [code: string]: string } = { 'envelope-version': 'VersionMismatch', 'header-unknown': 'MustUnderstand' };

/** A fault as node-soap writes it: the code in `faultcode` for every stack, and the whole problem, with each failing place, in `detail`. */
export function faultOf(problem: Problem, code: string, namespace: string): object {
  const { status, title, detail = title, errors = [] } = problem;
  return {
    faultcode: `soap:${faultCodes[code] ?? `${status < 500 && status !== 429 ? 'Client' : 'Server'}.${code}`}`,
    faultstring: detail === title ? title : `${title}：${detail}`,
    detail: {
      problem: {
        attributes: { xmlns: namespace },
        code,
        status,
        title,
        text: detail,
        place: errors.map(({ pointer, code: of, detail: text }) => ({ path: pointer, code: of, text })),
      },
    },
  };
}

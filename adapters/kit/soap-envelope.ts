import type { Problem } from '@fatong/contracts';
import { wsse } from './username-token.js';
import type { XmlElement } from './xml.js';

/** SOAP 1.1. */
export const soapEnvelope = 'http://schemas.xmlsoap.org/soap/envelope/';

/** What an envelope holds: the WS-Security header if any, and the one element of its body. */
export interface Envelope {
  readonly security: XmlElement | undefined;
  readonly message: XmlElement;
}

/** Opens an envelope, or says why it is none we take: it is no SOAP 1.1, has not exactly one element in its body, or demands that a header be understood which we do not know. */
export function openEnvelope(root: XmlElement): Envelope | { readonly refused: 'envelope-wrong' | 'header-unknown' } {
  const ours = root.children.filter(({ namespace }) => namespace === soapEnvelope);
  const [headers, bodies] = ['Header', 'Body'].map((name) => ours.filter((one) => one.name === name)) as [XmlElement[], XmlElement[]];
  const message = bodies[0]?.children[0];
  if (root.namespace !== soapEnvelope || root.name !== 'Envelope' || headers.length > 1 || bodies.length !== 1 || bodies[0]!.children.length !== 1 || !message) return { refused: 'envelope-wrong' };
  const entries = headers[0]?.children ?? [];
  const security = entries.filter(({ namespace, name }) => namespace === wsse && name === 'Security');
  if (security.length > 1) return { refused: 'envelope-wrong' };
  const demanded = entries.filter((one) => !security.includes(one) && isDemanded(one));
  return demanded.length > 0 ? { refused: 'header-unknown' } : { security: security[0], message };
}

const isDemanded = ({ attributes }: XmlElement): boolean => ['1', 'true'].includes(attributes.get(`{${soapEnvelope}}mustUnderstand`)?.trim() ?? '');

/** A fault as node-soap writes it: the code in `faultcode` for every stack, and the whole problem, with each failing place, in `detail`. */
export function faultOf(problem: Problem, code: string, namespace: string): object {
  const { status, title, detail = title, errors = [] } = problem;
  const whose = status < 500 ? 'Client' : 'Server';
  return {
    faultcode: `soap:${whose}.${code}`,
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

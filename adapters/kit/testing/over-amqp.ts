import type { System } from '@fatong/contracts';
import { uuidv7 } from '@fatong/hub/platform';
import type { Arrival, Publication } from '@fatong/hub/ports';
import { demoKeys, sign } from '../index.js';
import { filingOffice } from './filing.js';

/** The filing office as a partner who publishes to our broker. */
export const filingOverAmqp: System = { ...filingOffice, protocol: 'amqp' };

export interface Said {
  readonly id?: string;
  readonly message?: string;
  readonly contentType?: string;
  readonly body: Buffer;
  readonly created?: Date;
}

/** A message as that partner signs it. */
export async function signedOverAmqp({ id = uuidv7(), message = 'filing', contentType = 'application/json', body, created }: Said): Promise<{ id: string; type: string; contentType: string; headers: Record<string, string>; body: Buffer }> {
  const key = demoKeys.newest(filingOverAmqp.folder)!;
  const { 'content-type': _, ...headers } = await sign({ method: 'POST', url: `http://localhost/exchange/${filingOverAmqp.folder}/${message}`, headers: { 'content-type': contentType }, body }, key, created);
  return { id, type: message, contentType, headers, body };
}

/** The same as it comes from the queue before the door. */
export async function arrivedOverAmqp(said: Said): Promise<Arrival> {
  const { id, type, contentType, headers, body } = await signedOverAmqp(said);
  return { queue: `partner.${filingOverAmqp.folder}.in`, body, contentType, headers, properties: { messageId: id, type }, redelivered: false };
}

/** An answer of the door, read. */
export const answered = ({ wire: { attributes, body, answers } }: Publication): { to: string | undefined; contentType: string; said: Record<string, unknown> } =>
  ({ to: answers, contentType: attributes.datacontenttype, said: JSON.parse(body.toString()) as Record<string, unknown> });

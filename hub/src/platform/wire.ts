import type { Message } from '@fatong/contracts';
import type { Wire } from '../ports/index.js';

/** A message made ready for the wire: JSON in UTF-8 unless `body` brings the bytes itself. */
export function wireOf(message: Message, body?: Buffer, headers?: Wire['headers']): Wire {
  const { data, ...attributes } = message;
  return { attributes, body: body ?? Buffer.from(JSON.stringify(data ?? null)), headers };
}

/** CloudEvents' claim check: where the body lies that does not travel itself. */
export const datarefHeader = 'cloudEvents:dataref';

/** On our own lines: the body is sealed, for the stage that this says. Absent: it is in clear. */
export const sealedHeader = 'x-fatong-sealed';

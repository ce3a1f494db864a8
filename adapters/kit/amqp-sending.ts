import type { Problem } from '@fatong/contracts';
import { uuidv7 } from '@fatong/hub/platform';
import type { PartnerAnswered, PartnerMessage } from '@fatong/hub/ports';
import type { Secret } from './keys.js';
import { sign } from './signature.js';

export interface AmqpSending {
  readonly system: string;
  /** Name of the message, e.g. `filing`. */
  readonly message: string;
  readonly body: Buffer;
  readonly key: Secret;
  /** Its answer names it. */
  readonly id?: string;
  readonly contentType?: string;
  /** In which a problem is told. */
  readonly language?: string;
  /** When it is signed. */
  readonly now?: Date;
}

/** A message as an outside system publishes it: signed as it would be over HTTP. */
export async function amqpMessage({
  system,
  message,
  body,
  key,
  id = uuidv7(),
  contentType = 'application/json',
  language,
  now,
}: AmqpSending): Promise<PartnerMessage> {
  const url = `http://localhost/exchange/${system}/${encodeURIComponent(message)}`;
  const { 'content-type': _, ...headers } = await sign(
    { method: 'POST', url, headers: { 'content-type': contentType, ...(language !== undefined && { 'accept-language': language }) }, body },
    key,
    now,
  );
  return { id, type: message, contentType, headers, body };
}

/** What the door said, with the status it would have over HTTP. */
export function readAnswer({ contentType, body }: PartnerAnswered): { readonly status: number; readonly body: unknown } {
  const said = JSON.parse(body.toString()) as unknown;
  return { status: contentType === 'application/json' ? 202 : (said as Problem).status, body: said };
}

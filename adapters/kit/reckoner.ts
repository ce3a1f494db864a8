import type { Static, TSchema } from 'typebox';
import { changesSchema, daysSchema, pageSchema, parseBounded, validator } from '@fatong/contracts';
import type { ClientOptions } from './adapter.js';
import { beginningOf } from './answer.js';
import { calling } from './calling.js';
import { sign } from './signature.js';

export type PartnerDay = Static<typeof daysSchema>['days'][number];
export type PartnerPage = Static<typeof pageSchema>;
export type PartnerChanges = Static<typeof changesSchema>;

/** The partner did not say what it has: away, refusing, or out of contract. Nothing was learnt. */
export class NoReckoning extends Error {
  override readonly name = 'NoReckoning';
  constructor(
    readonly words: readonly [string, string],
    options?: ErrorOptions,
  ) {
    super(words[1], options);
  }
}

/** What a master says of the records it has (`contracts/reckoning.ts`). Days are `yyyyMMdd`. @throws NoReckoning */
export interface Reckoner {
  days(from: string, to: string): Promise<readonly PartnerDay[]>;
  page(day: string, after: string | null, limit: number): Promise<PartnerPage>;
  changes(since: string | null, limit: number): Promise<PartnerChanges>;
  /** Asks for these records to be reported again. */
  resend(ids: readonly string[]): Promise<void>;
}

const maxAnswer = 512 * 1024;

/** Signed JSON over HTTP, checked against the schemas like everything that comes from outside. */
export function restReckoner(options: ClientOptions): Reckoner {
  const { url: base, key, timeout } = options;
  const reach = calling(options);
  return {
    days: async (from, to) => (await get(`days?${new URLSearchParams({ from, to }).toString()}`, daysSchema)).days,
    page: (day, after, limit) =>
      get(`days/${day}?${new URLSearchParams({ limit: String(limit), ...(after !== null && { after }) }).toString()}`, pageSchema),
    changes: (since, limit) =>
      get(`changes?${new URLSearchParams({ limit: String(limit), ...(since !== null && { since }) }).toString()}`, changesSchema),
    async resend(ids) {
      const body = Buffer.from(JSON.stringify({ ids }));
      const { status } = await call('POST', 'resend', body);
      if (status !== 202) throw refused(status);
    },
  };

  async function get<S extends TSchema>(path: string, schema: S): Promise<Static<S>> {
    const { status, answer } = await call('GET', path, Buffer.alloc(0));
    if (status !== 200) throw refused(status);
    const read = parseBounded(answer);
    const findings = 'finding' in read ? [read.finding] : validator(schema)(read.value);
    if (findings.length > 0 || 'finding' in read)
      throw new NoReckoning([
        '对方的答复不符合约定。',
        `The partner's answer is not as agreed: ${findings.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')}`,
      ]);
    return read.value as Static<S>;
  }

  async function call(method: 'GET' | 'POST', path: string, body: Buffer): Promise<{ readonly status: number; readonly answer: Buffer }> {
    const url = `${base}/in-step/${path}`;
    const headers = await sign({ method, url, headers: method === 'POST' ? { 'content-type': 'application/json' } : {}, body }, key);
    try {
      const response = await reach(url, {
        method,
        headers,
        ...(method === 'POST' && { body: new Uint8Array(body) }),
        signal: AbortSignal.timeout(timeout),
      });
      const answer = await beginningOf(response, maxAnswer + 1);
      if (answer.length > maxAnswer) throw new NoReckoning(['对方的答复过长。', 'The partner’s answer is too long.']);
      return { status: response.status, answer };
    } catch (error) {
      if (error instanceof NoReckoning) throw error;
      throw new NoReckoning(['对方系统没有答复。', 'The partner’s system does not answer.'], { cause: error });
    }
  }
}

const refused = (status: number): NoReckoning =>
  new NoReckoning([`对方没有答复对账请求（HTTP ${status}）。`, `The partner did not say what it has (HTTP ${status}).`]);

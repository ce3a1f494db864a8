import { randomUUID } from 'node:crypto';
import type { Problem } from '@fatong/contracts';
import type { SessionView } from '@fatong/contracts/api';
import { holdToShape } from './answers.js';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A browser's manners: keeps cookies, sends the CSRF token, names the language. What is answered in another shape than its schema is an error. */
export interface Client {
  get<T = Problem>(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  post<T = Problem>(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  send<T = Problem>(
    method: string,
    path: string,
    init: { readonly body?: string | Buffer; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Answer<T>>;
  /** Cookies as they would be sent. */
  readonly cookies: Map<string, string>;
  csrf: string;
}

export function client(url: string): Client {
  const cookies = new Map<string, string>();
  const one: Client = {
    cookies,
    csrf: '',
    get: (path, headers = {}) => one.send('GET', path, { headers }),
    post: (path, body, headers = {}) =>
      one.send('POST', path, {
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...(one.csrf !== '' && { 'x-csrf-token': one.csrf }),
          ...headers,
        },
      }),
    async send<T>(
      method: string,
      path: string,
      { body, headers = {} }: { body?: string | Buffer; headers?: Readonly<Record<string, string>> },
    ) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: { 'accept-language': 'en', ...(cookie !== '' && { cookie }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const text = await response.text();
      const contentType = response.headers.get('content-type') ?? '';
      const isJson = /json/.test(contentType);
      const answer = { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
      holdToShape({ method, path, contentType, status: answer.status, body: answer.body });
      if (path === '/api/session' && response.ok && isJson) one.csrf = (answer.body as SessionView).csrf;
      return answer;
    },
  };
  return one;
}

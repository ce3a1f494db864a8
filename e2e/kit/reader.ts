import { randomUUID } from 'node:crypto';
import type { SessionView } from '@fatong/contracts/api';
import type { RunningSystem } from './system.js';

export const demoPassword = 'Demo-Fatong-2026';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Somebody signed in at the API. */
export interface Reader {
  readonly session: SessionView;
  /** As a browser would keep them: who has them is signed in. */
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  /** Server-sent events of the hub as they come, until `stop`; `heard` is given the kind of each. Resolves once they are open. */
  listen(heard: (kind: string) => void): Promise<{ readonly stop: () => void }>;
  /** Reads a file to its end without keeping it. */
  file(path: string): Promise<{ readonly status: number; readonly rows: number; readonly bytes: number }>;
}

export async function signIn(system: { readonly hub: Pick<RunningSystem['hub'], 'url'> }, username: string): Promise<Reader> {
  const call = async <T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer<T> & { headers: Headers }> => {
    const response = await fetch(`${system.hub.url}${path}`, {
      method,
      headers: { 'accept-language': 'en', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T, headers: response.headers };
  };
  const opened = await call<SessionView>('POST', '/api/session', {}, { username, password: demoPassword });
  if (opened.status !== 200 && opened.status !== 201)
    throw new Error(`${username} cannot sign in: ${opened.status} ${JSON.stringify(opened.body)}`);
  const kept = opened.headers.getSetCookie().map((one) => one.split(';')[0]!);
  const cookie = kept.join('; ');
  return {
    session: opened.body,
    cookies: kept.map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1) })),
    get: (path) => call('GET', path, { cookie }),
    async listen(heard) {
      const stopping = new AbortController();
      const response = await fetch(`${system.hub.url}/api/events`, { headers: { cookie }, signal: stopping.signal });
      if (response.status !== 200) throw new Error(`${username} hears no events: ${response.status}`);
      void (async () => {
        let rest = '';
        try {
          for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
            const lines = (rest + Buffer.from(chunk).toString()).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines) if (line.startsWith('data: ')) heard((JSON.parse(line.slice(6)) as { kind: string }).kind);
          }
        } catch {
          // Stopped, or the hub is gone: who waits for an event says that none came.
        }
      })();
      return { stop: () => stopping.abort() };
    },
    async file(path) {
      const response = await fetch(`${system.hub.url}${path}`, { headers: { cookie } });
      let bytes = 0;
      for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).length;
      return { status: response.status, rows: Number(response.headers.get('x-fatong-rows')), bytes };
    },
    post: (path, body, headers = {}) =>
      call('POST', path, { cookie, 'x-csrf-token': opened.body.csrf, 'idempotency-key': randomUUID(), ...headers }, body),
  };
}

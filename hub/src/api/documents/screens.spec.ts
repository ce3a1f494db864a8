import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../routes/index.js';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** Operations that no screen calls by their address, and why. */
const without: Readonly<Record<string, string>> = {
  'get /api/messages/:id/corrections': 'all corrections stand in one list, and lead to their messages',
  'get /api/demo/clock': 'how far the clock is moved stands in the session, and comes with the live events',
  'get /api/files/:id/preview': 'is called: the address of the file with /preview behind it',
  'get /api/reports': 'what reports a reader may open stands in his definitions',
  'get /api/imports/:id': 'the list of imports has what it says; it is for programs that wait for one',
  'get /api/openapi.json': 'a document for programs',
  'get /api/asyncapi.json': 'a document for programs',
  'get /health/live': 'for supervisors',
  'get /health/ready': 'for supervisors',
  'get /metrics': 'for Prometheus',
};

const screens = ['portal/ui', 'portal/src', 'admin/src'].flatMap((folder) =>
  globSync(`${folder}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith('.spec.ts')),
);
const sources = screens.map((file) => readFileSync(join(root, file), 'utf8'));

interface Call {
  /** Undefined: an address that is followed, listened to or said beforehand, by whatever verb. */
  readonly verb: string | undefined;
  /** `address('flow', 'stops', id, 'release')` → `/api/flow/stops/:/release`; what is no word stands for anything. */
  readonly path: readonly string[];
}
const calls: readonly Call[] = sources.flatMap((source) =>
  [...source.matchAll(/address\(((?:[^()]|\([^()]*\))*)\)/g)].map(({ 1: parts = '', index }) => {
    const statement = source
      .slice(0, index)
      .split(/;|[{}]\n/)
      .at(-1)!;
    return {
      verb: [...statement.matchAll(/http\s*\.\s*(get|post|put|patch|delete)\b/g)].at(-1)?.[1],
      path: ['', 'api', ...parts.split(',').map((part) => /^\s*'([^']*)'\s*$/.exec(part)?.[1] ?? ':')],
    };
  }),
);
const isCalled = ({ method, path }: { readonly method: string; readonly path: string }): boolean => {
  const wanted = path.replaceAll(/:[a-zA-Z]+/g, ':').split('/');
  return calls.some(
    (call) =>
      (call.verb === undefined || call.verb === method) &&
      call.path.length === wanted.length &&
      call.path.every((part, at) => part === wanted[at] || (part === ':' && at > 2)),
  );
};

/** Methods of a client of the API that nobody asks: an operation behind one has no screen either. */
function unasked(): readonly string[] {
  const clients = screens.flatMap((file, i) =>
    file.startsWith('portal/ui/api/')
      ? [...sources[i]!.matchAll(/^export class (\w+) \{$(.*?)^\}$/gms)].map(([, name = '', body = '']) => ({
          name,
          body,
          own: sources[i]!,
        }))
      : [],
  );
  return clients.flatMap(({ name, body, own }) => {
    const users = sources.filter((source) => source !== own && new RegExp(`\\b${name}\\b`).test(source));
    return [...body.matchAll(/^ {2}(?:async )?(\w+)\(/gm)]
      .map(([, method = '']) => method)
      .filter((method) => method !== 'constructor' && !body.includes(`this.${method}(`))
      .filter((method) => !users.some((source) => new RegExp(`\\.${method}\\b`).test(source)))
      .map((method) => `${name}.${method}`);
  });
}

describe('Every operation of the API', () => {
  it('is called by a screen, or it is said here why none calls it', () => {
    const unseen = allRoutes.filter((route) => !isCalled(route)).map(({ method, path }) => `${method} ${path}`);
    expect(unseen.filter((operation) => !Object.hasOwn(without, operation))).toEqual([]);
  });

  it('that is said to have no screen exists and has none', () => {
    const uncalled = allRoutes.filter((route) => !isCalled(route)).map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(without).filter((operation) => !uncalled.includes(operation))).toEqual([]);
  });

  it('is behind no call that no page makes', () => {
    expect(unasked()).toEqual([]);
  });
});

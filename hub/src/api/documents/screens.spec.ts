import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../routes/index.js';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** Operations that no screen calls by their address, and why. */
const without: Readonly<Record<string, string>> = {
  'get /api/messages/:id/corrections': 'all corrections stand in one list, and lead to their messages',
  'post /api/corrections/:id/reveal':
    'who approves sees which places change; their values in clear stand on the page of the message, for a purpose',
  'get /api/flow/failure-policy': 'the treatment of failures is laid down once, with a release; it is changed over the API',
  'post /api/flow/failure-policy': 'as the one above',
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

/** `address('flow', 'stops', id, 'release')` → `/api/flow/stops/:/release`; what is no word stands for anything. */
const addresses = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/address\(((?:[^()]|\([^()]*\))*)\)/g)].map(
      ([, parts = '']) =>
        `/api/${parts
          .split(',')
          .map((part) => /^\s*'([^']*)'\s*$/.exec(part)?.[1] ?? ':')
          .join('/')}`,
    ),
  ),
);
const patternOf = (path: string): string => path.replaceAll(/:[a-zA-Z]+/g, ':');
const isCalled = (path: string): boolean => {
  const wanted = patternOf(path).split('/');
  return [...addresses].some((address) => {
    const parts = address.split('/');
    return parts.length === wanted.length && parts.every((part, at) => part === wanted[at] || (part === ':' && at > 2));
  });
};

describe('Every operation of the API', () => {
  it('is called by a screen, or it is said here why none calls it', () => {
    const unseen = allRoutes.filter(({ path }) => !isCalled(path)).map(({ method, path }) => `${method} ${path}`);
    expect(unseen.filter((operation) => !Object.hasOwn(without, operation))).toEqual([]);
  });

  it('that is said to have no screen exists', () => {
    const all = allRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(without).filter((operation) => !all.includes(operation))).toEqual([]);
  });
});

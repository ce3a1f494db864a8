import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Surface } from '@fatong/contracts/api';
import { pagePolicy } from './headers.js';
import type { Frame } from './tokens.js';

/** Files whose name holds a hash of their content never change: `main-PZCKUI6S.js`, `chunk-Bj6wP_BJ.js`. */
const hashed = /-[\w-]{8}\.(?:js|css|map)$/;
const year = 365 * 24 * 3600;

/** Serves the built screens under `/portal/` and `/admin/`, and chooses at `/`. A path without a file is the app's own route. */
export function serveScreens(server: Express, { config }: Pick<Frame, 'config'>): void {
  const surfaces = config.staticFolder === '' ? [] : (['portal', 'admin'] as const).filter((surface) => config.surface === 'both' || config.surface === surface);
  for (const surface of surfaces) serve(server, surface, join(config.staticFolder, surface));
  server.get('/', chooses(surfaces));
}

function serve(server: Express, surface: Surface, folder: string): void {
  const page = pageOf(join(folder, 'index.html'));
  server.get(`/${surface}`, (request, response, next) => (request.path.endsWith('/') ? next() : response.redirect(308, `/${surface}/`)));
  server.get(`/${surface}/`, page);
  server.use(`/${surface}`, express.static(folder, { index: false, redirect: false, setHeaders: (response, path) => response.setHeader('Cache-Control', hashed.test(path) ? `public, max-age=${year}, immutable` : 'no-cache') }));
  server.get(`/${surface}/*route`, (request, response, next) => (isFile(request.path) ? next() : page(request, response, next)));
}

/** Kinds of files that a build holds. Names of record types hold dots too, so that not every ending is a file's. */
const isFile = (path: string): boolean => /\.(?:js|mjs|css|map|svg|png|ico|json|txt|woff2|webmanifest)$/i.test(path);

/** The page with a nonce of its own: on the app's root for Angular's styles, and on what styles it has itself. Read anew each time: a build replaces it while we run. */
function pageOf(file: string): RequestHandler {
  return async (_request: Request, response: Response, next: NextFunction) => {
    if (!existsSync(file)) return next();
    const nonce = randomBytes(16).toString('base64');
    response.set({ 'Content-Security-Policy': pagePolicy(nonce), 'Cache-Control': 'no-cache' });
    response.type('html').send(withNonce(await readFile(file, 'utf8'), nonce));
  };
}

export const withNonce = (html: string, nonce: string): string =>
  html
    .replace(/\sngCspNonce(="[^"]*")?/g, '')
    .replace(/<(style)(?=[\s>])/g, `<$1 nonce="${nonce}"`)
    .replace(/(<body[\s\S]*?<)([a-z][a-z0-9]*-[a-z0-9-]+)(?=[\s>])/, `$1$2 ngCspNonce="${nonce}"`);

/** `/`: the one surface there is, or a page with two doors. */
function chooses(served: readonly Surface[]): RequestHandler {
  return (_request, response, next) => {
    if (served.length === 0) return next();
    if (served.length === 1) return response.redirect(302, `/${served[0]}/`);
    response.set('Cache-Control', 'no-cache');
    return response.type('html').send(doors);
  };
}

const doors = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>法通 Fatong</title></head>
<body><main><h1>法通 Fatong</h1>
<p><a href="/portal/">服务门户 Portal</a>：律师、公证、鉴定、破产管理人与群众</p>
<p><a href="/admin/">管理后台 Admin</a>：司法行政机关</p>
</main></body></html>
`;

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Surface } from '@fatong/contracts/api';
import { pagePolicy } from './headers.js';
import { tilesOrigin } from './tiles.js';
import type { Frame } from './tokens.js';

/** Files whose name holds a hash of their content never change: `main-PZCKUI6S.js`, `chunk-Bj6wP_BJ.js`. */
const hashed = /-[\w-]{8}\.(?:js|css|map)$/;
const year = 365 * 24 * 3600;

/** Serves the built screens under `/portal/` and `/admin/`, and chooses at `/`. A path without a file is the app's own route. */
export function serveScreens(server: Express, { config }: Pick<Frame, 'config'>): void {
  const surfaces =
    config.staticFolder === ''
      ? []
      : (['portal', 'admin'] as const).filter((surface) => config.surface === 'both' || config.surface === surface);
  for (const surface of surfaces)
    serve(server, surface, {
      folder: join(config.staticFolder, surface),
      filing: surface === 'portal' ? config.filing : '',
      pictures: tilesOrigin(config.tiles),
    });
  server.get('/', chooses(surfaces));
}

interface Served {
  readonly folder: string;
  readonly filing: string;
  readonly pictures: string;
}

function serve(server: Express, surface: Surface, { folder, ...of }: Served): void {
  const page = pageOf(join(folder, 'index.html'), of);
  server.get(`/${surface}`, (request, response, next) => (request.path.endsWith('/') ? next() : response.redirect(308, `/${surface}/`)));
  server.get(`/${surface}/`, page);
  server.use(
    `/${surface}`,
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) =>
        response.setHeader('Cache-Control', hashed.test(path) ? `public, max-age=${year}, immutable` : 'no-cache'),
    }),
  );
  server.get(`/${surface}/*route`, (request, response, next) => (isFile(request.path) ? next() : page(request, response, next)));
}

/**
 * Files of a build lie beside its page, or in `media`. What lies deeper is a route, whatever it ends with: records and boards have dots in their names, and one of
 * them is `notary.map`.
 */
const isFile = (path: string): boolean =>
  /^\/[^/]+\/(?:media\/)?[^/]+\.(?:js|mjs|css|map|svg|png|ico|json|txt|woff2|webmanifest)$/i.test(path);

/** The page with a nonce of its own: on the app's root for Angular's styles, and on what styles it has itself. Read anew each time: a build replaces it while we run. */
function pageOf(file: string, { filing, pictures }: Omit<Served, 'folder'>): RequestHandler {
  return async (_request: Request, response: Response, next: NextFunction) => {
    if (!existsSync(file)) return next();
    const nonce = randomBytes(16).toString('base64');
    response.set({ 'Content-Security-Policy': pagePolicy(nonce, pictures), 'Cache-Control': 'no-cache' });
    response.type('html').send(withNonce(withFiling(await readFile(file, 'utf8'), filing), nonce));
  };
}

/** The site’s filing numbers, for the foot of its pages: they are the installation’s, and the build knows none. */
export const withFiling = (html: string, filing: string): string =>
  filing === '' ? html : html.replace('</head>', `<meta name="filing" content="${filing.replaceAll('&', '&amp;')}"></head>`);

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
    const nonce = randomBytes(16).toString('base64');
    response.set({ 'Content-Security-Policy': pagePolicy(nonce), 'Cache-Control': 'no-cache' });
    return response.type('html').send(withNonce(doors, nonce));
  };
}

const doors = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>法通 Fatong</title>
<link rel="icon" type="image/svg+xml" href="/admin/seal.svg"><style>
body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: light-dark(#f6f4ef, #161513); color: light-dark(#1e242c, #ece8e0); font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", system-ui, sans-serif; }
main { width: min(640px, calc(100vw - 48px)); border-left: 3px solid light-dark(#bb361d, #ff8f78); padding: 4px 0 4px 28px; }
h1 { margin: 0 0 20px; font-size: 28px; } h1 span { font-weight: 400; color: light-dark(#5b574f, #b4aea3); margin-left: 8px; }
a { display: block; padding: 14px 20px; margin-bottom: 10px; border: 1px solid light-dark(#cfc8bb, #4a463f); border-radius: 6px; background: light-dark(#fffefc, #1d1c19); color: inherit; text-decoration: none; }
a:hover { border-color: light-dark(#1b4d7e, #93bfec); } a:focus-visible { outline: 2px solid light-dark(#1b4d7e, #93bfec); outline-offset: 2px; }
b { color: light-dark(#1b4d7e, #93bfec); } small { display: block; font-size: 14px; color: light-dark(#5b574f, #b4aea3); }
</style></head>
<body><main><h1>法通<span>Fatong</span></h1>
<a href="/portal/"><b>服务门户 Portal</b><small>律师、公证、鉴定、破产管理人与群众 · For practitioners and the public</small></a>
<a href="/admin/"><b>管理后台 Admin</b><small>司法行政机关 · For officials of the bureau</small></a>
</main></body></html>
`;

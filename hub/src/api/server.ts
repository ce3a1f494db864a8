import type { NestExpressApplication } from '@nestjs/platform-express';
import { compressed, uncompressed } from './frame/compressed.js';
import { neverCached, securityHeaders } from './frame/headers.js';
import { inTime } from './frame/in-time.js';
import { observed } from './frame/observed.js';
import { serveScreens } from './frame/screens.js';
import type { Frame } from './frame/tokens.js';
import { routes } from './routes/index.js';

/** Where a secret is answered: the CSRF token, a value in clear, the bodies of messages, what an act tells once. */
const secret = [routes.session.path, routes.revealField.path, routes.showMessage.path, routes.createRecord.path, routes.performAction.path];

/** How long a body that is no file may take to arrive, ms. */
const slowest = 30_000;

/** What stands before every route: proxies, headers, the request log, the screens' files. Before `init` of the application. */
export function prepareServer(app: NestExpressApplication, frame: Frame): void {
  const server = app.getHttpAdapter().getInstance();
  server.disable('x-powered-by');
  server.disable('etag');
  server.set('trust proxy', frame.config.proxies);
  server.set('query parser', 'simple');
  server.use(observed(frame));
  server.use(inTime(slowest, [routes.uploadFile.path, /^\/api\/public\/doors\/[^/]+\/uploads$/]));
  server.use(securityHeaders());
  server.use(compressed());
  server.use(['/api', '/health', '/metrics'], neverCached);
  server.use(secret, uncompressed);
  serveScreens(server, frame);
}

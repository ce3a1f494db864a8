import type { Server, ServerResponse } from 'node:http';

/** Requests that last longer when we stop lose their connection, ms. */
const longest = 4_000;

/**
 * Lets a server stop while it is used: whatever is asked is answered, and every connection ends with the answer under way. By itself it would answer on open
 * connections for as long as anybody asks. To be called before it listens; what it returns, when the stop begins.
 */
export function draining(server: Server, patience = longest): () => void {
  const open = new Set<ServerResponse>();
  let isStopping = false;
  const isLast = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (isStopping) isLast(response);
  });
  return () => {
    isStopping = true;
    for (const response of open) isLast(response);
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    timer.unref();
    server.once('close', () => clearTimeout(timer));
  };
}

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Gate {
  /** The URL, leading through the gate. */
  readonly url: string;
  /** Cuts every connection and refuses new ones until opened again. */
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

/** A door in front of a server, so that a test can take it away from one client alone. */
export async function gateBefore(url: string): Promise<Gate> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isShut = false;
  const server = createServer((inner) => {
    if (isShut) return void inner.destroy();
    const outer = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()); // a cut line is what the gate is for
      one.on('close', () => (sockets.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: through.toString(),
    shut() {
      isShut = true;
      cut();
    },
    open: () => void (isShut = false),
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to the database that can be cut: whoever goes through it is then as good as dead to everybody else. */
export interface Gate {
  readonly url: string;
  open(): Promise<void>;
  cut(): Promise<void>;
}

export async function gateTo(database: string): Promise<Gate> {
  const server = new URL(database);
  const sockets = new Set<Socket>();
  const gate = createServer((near) => {
    const far = connect(Number(server.port), server.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined); // cut on purpose
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  let port = 0;
  const open = (): Promise<void> =>
    new Promise((resolve) => {
      gate.listen(port, '127.0.0.1', resolve);
    });
  await open();
  ({ port } = gate.address() as AddressInfo);
  const url = new URL(database);
  url.port = String(port);
  return {
    url: url.toString(),
    open,
    async cut() {
      const closed = new Promise((resolve) => {
        gate.close(resolve);
      });
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closed;
    },
  };
}

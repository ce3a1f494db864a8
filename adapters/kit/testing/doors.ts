import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doorRequest } from '../../host/http.js';
import { restDoor, soapDoor, type DoorParts } from '../index.js';

export const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));

/** The doors behind a real HTTP server at their real addresses, without Nest; and the status of every answer to a message. */
export async function testDoors(parts: DoorParts): Promise<{ readonly server: Server; readonly statuses: readonly number[] }> {
  const [rest, soap] = [restDoor(parts), await soapDoor(parts)];
  const statuses: number[] = [];

  async function answer(request: IncomingMessage): Promise<{ status: number; headers?: Readonly<Record<string, string>>; body: string }> {
    const [, protocol, system = '', message = ''] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    if (request.method === 'GET') {
      const text = system.endsWith('.xsd')
        ? soap.xsd(system.slice(0, -'.xsd'.length))
        : soap.wsdl(system, `http://${request.headers.host}/soap/${system}`);
      return { status: text === null ? 404 : 200, headers: { 'content-type': 'text/xml' }, body: text ?? '' };
    }
    const asked = await doorRequest(request, { system, message });
    const said = protocol === 'soap' ? await soap.enter(asked) : await rest.enter(asked);
    statuses.push(said.status);
    return {
      status: said.status,
      headers: { 'content-type': 'application/json', ...said.headers },
      body: typeof said.body === 'string' ? said.body : JSON.stringify(said.body),
    };
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  return { server, statuses };
}

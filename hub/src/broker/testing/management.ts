/** What the tests of this folder do to a real broker from outside, through RabbitMQ's management API. */

interface ConnectionRow {
  readonly name: string;
  readonly client_properties?: { readonly connection_name?: string };
}

/** Names of the broker's connections whose given name begins so. */
async function connectionsNamed(start: string): Promise<string[]> {
  const rows = (await manage('GET', 'connections')) as ConnectionRow[];
  return rows.filter((row) => row.client_properties?.connection_name?.startsWith(start)).map((row) => row.name);
}

/** Kills them as an operator would; answers how many there were. They show up a moment after they were opened. */
export async function killConnections(start: string): Promise<number> {
  const names = await connectionsNamed(start);
  for (const name of names) await manage('DELETE', `connections/${encodeURIComponent(name)}`);
  return names.length;
}

/** One question or order, as an administrator. */
export async function manage(method: 'GET' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const { origin, username, password } = new URL(variable('AMQP_MANAGEMENT_URL'));
  const answer = await fetch(`${origin}/api/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
    },
  });
  // A connection that went by itself meanwhile is as good as killed.
  if (!answer.ok && !(method === 'DELETE' && answer.status === 404))
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return method === 'GET' ? answer.json() : undefined;
}

/** An environment variable that the runner of integration tests sets. */
export function variable(name: 'AMQP_URL' | 'AMQP_MANAGEMENT_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through npm run integration`);
  return value;
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import soap from 'soap';
import { dice } from '@fatong/contracts';
import { caseProgress, system } from '@fatong/contracts/systems/court-cases';
import { courtLifeOf as lifeOf } from '../kit/lives.js';
import { soapClient, soapDescription } from '@fatong/adapters/kit';
import { freePorts } from '../kit/ports.js';
import { program } from '../kit/program.js';
import { measureCalls, type Call } from './calls.js';
import type { StoreEnvironment } from './environment.js';
import type { BenchOptions, Measure } from './hop.js';
import { lawyer } from './lawyer.js';

const { path: wsdl } = soapDescription(system);
const key = { keyid: 'fatong:1', secret: 'demo-key-court-cases' };

/** Case progress with one lawyer, about 2 KB of XML; the court's description serves as that of a partner's side. */
const report = (n: number): object => lifeOf(1 + n, [lawyer], dice(7), new Date())[0]!;

/** Calls to a partner in a process of its own, who answers at once and reads nothing: what is measured is the asking. */
async function measured(
  env: StoreEnvironment,
  messages: number,
  caller: (url: string) => Promise<(data: object) => Call>,
): Promise<Measure> {
  const [port] = (await freePorts(1)) as [number];
  const url = `http://127.0.0.1:${port}`;
  const server = await program({
    name: 'a partner that answers',
    url,
    args: [join(process.env['FATONG_BUILD'] ?? '', 'e2e/bench/soap-answerer.js')],
    log: join(env.dataDir, 'logs', 'answerer.log'),
    env: { ADAPTERS_PORT: String(port) },
  });
  try {
    const call = await caller(`${url}/soap`);
    return await measureCalls(messages, { prepare: (n) => call(report(n)) });
  } finally {
    await server.stop();
  }
}

/** Written by the description, proved by a token, sent with a request id, the answer read strictly and judged. */
export const askedBySoap = (env: StoreEnvironment, { messages }: BenchOptions): Promise<Measure> =>
  measured(env, messages, async (url) => {
    const client = await soapClient(
      system,
      { wsdl, routes: { [caseProgress.type]: { operation: 'caseProgress' } } },
      { url, key, timeout: 10_000 },
    );
    return (data) => {
      const [requestId, body] = [randomUUID(), Buffer.from(JSON.stringify(data))];
      return async () => {
        const said = await client.send({ requestId, type: caseProgress.type, body });
        if (said.outcome !== 'delivered' || said.partnerRef === undefined)
          throw new Error(`It was ${said.outcome}: ${said.cause?.words[1]}`);
      };
    };
  });

/** node-soap's own client with its own token, connections kept. */
export const askedByNodeSoap = (env: StoreEnvironment, { messages }: BenchOptions): Promise<Measure> =>
  measured(env, messages, async (url) => {
    const client = await soap.createClientAsync(wsdl, {}, url);
    client.setSecurity(new soap.WSSecurity('fatong', key.secret, { passwordType: 'PasswordDigest', hasTimeStamp: false }));
    const method = (client as Readonly<Record<string, unknown>>)['caseProgressAsync'] as (
      data: object,
    ) => Promise<[{ readonly receipt?: string }]>;
    return (data) => async () => {
      const [said] = await method(data);
      if (said.receipt === undefined) throw new Error('It has no receipt.');
    };
  });

import { once } from 'node:events';
import { request as ask } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { dice } from '@fatong/contracts';
import { courtLifeOf as courtCase } from '../kit/lives.js';
import { lifeOf as complaint } from '../kit/lives.js';
import { demoKeys, elementXml, sign, soapRequest } from '@fatong/adapters/kit';
import type { DoorCall } from './door.js';
import { lawyer } from './lawyer.js';

export type CrowdKind = 'strangers' | 'elements' | 'numbers';

export interface CrowdGiven {
  readonly url: string;
  readonly kind: CrowdKind;
}

export interface CrowdSaid {
  /** How many requests ended in what: a status, what a fault is called, or an error of the connection. */
  readonly answers: Readonly<Record<string, number>>;
  /** The longest, ms. */
  readonly longest_ms: number;
}

const bytes = 3_900_000;
const [court, association] = [demoKeys.of('court-cases')[0]!, demoKeys.of('lawyers-association')[0]!];
let made = 0;

/** A message of the court with a million elements beside. */
function elements(key = court): DoorCall {
  const data = courtCase(400_000 + made++, [lawyer], dice(made), new Date())[0];
  const element = elementXml(caseProgress, data).replace('</caseProgress>', `${'<X/>'.repeat(bytes / 4)}</caseProgress>`);
  return { path: '/soap/court-cases', ...soapRequest({ contract: caseProgress, element, key }) };
}

function stranger(): DoorCall {
  const call = elements({ ...court, secret: 'not the secret' });
  return made % 2 === 0 ? call : { ...call, body: Buffer.from(call.body.toString().replace(/<soap:Header>.*?<\/soap:Header>/, '')) };
}

/** A complaint with two million numbers beside. */
async function numbers(): Promise<DoorCall> {
  const path = '/exchange/lawyers-association/complaint';
  const { data } = complaint(
    `SLX-N-${Date.now().toString(36).toUpperCase()}-${String(made++).padStart(4, '0')}`,
    lawyer,
    dice(made),
    new Date(),
  )[0]!;
  const body = Buffer.from(`${JSON.stringify(data).slice(0, -1)},"XZD":[${'1,'.repeat(bytes / 2)}1]}`);
  return {
    path,
    body,
    headers: await sign(
      { method: 'POST', url: `http://127.0.0.1${path}`, headers: { 'content-type': 'application/json' }, body },
      association,
    ),
  };
}

function answered(url: string, { path, headers, body }: DoorCall): Promise<string> {
  return new Promise((resolve) => {
    const asking = ask(
      `${url}${path}`,
      { method: 'POST', agent: false, headers: { ...headers, 'content-length': body.length } },
      (response) => {
        let text = '';
        const end = (): void => resolve(/<faultcode>soap:([\w.-]+)</.exec(text)?.[1] ?? String(response.statusCode));
        response
          .setEncoding('utf8')
          .on('data', (part: string) => {
            text += part;
          })
          .on('end', end)
          .on('error', end);
      },
    );
    // Who is cut off in the middle of his body has heard his answer before, or hears none.
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)).end(body);
  });
}

if (!parentPort) throw new Error('This is a thread of the bench and runs nowhere else.');
const port = parentPort;
const { url, kind } = workerData as CrowdGiven;
const answers: Record<string, number> = {};
let [longest, isOver] = [0, false];

async function one(call: DoorCall): Promise<void> {
  const began = performance.now();
  const answer = await answered(url, call);
  answers[answer] = (answers[answer] ?? 0) + 1;
  longest = Math.max(longest, performance.now() - began);
}

/** Ten a second, whether they are answered or not. */
async function strangers(): Promise<void> {
  const calls = [stranger(), stranger()];
  const under: Promise<void>[] = [];
  for (let n = 0; !isOver; n++) {
    under.push(one(calls[n % 2]!));
    await after(100);
  }
  await Promise.all(under);
}

/** Two at once. */
async function partners(make: () => DoorCall | Promise<DoorCall>): Promise<void> {
  await Promise.all(
    [1, 2].map(async () => {
      while (!isOver) await one(await make());
    }),
  );
}

await one(kind === 'strangers' ? stranger() : kind === 'elements' ? elements() : await numbers());
port.postMessage('begun');
void once(port, 'message').then(() => {
  isOver = true;
});
await (kind === 'strangers' ? strangers() : partners(kind === 'elements' ? elements : numbers));
port.postMessage({ answers, longest_ms: Math.round(longest) } satisfies CrowdSaid);

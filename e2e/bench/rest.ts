import { dice } from '@fatong/contracts';
import { demoKeys, sign } from '@fatong/adapters/kit';
import { lifeOf } from '../kit/lives.js';
import { measureDoor, type DoorSubject } from './door.js';
import type { StoreEnvironment } from './environment.js';
import type { BenchOptions, Measure } from './hop.js';
import { lawyer } from './lawyer.js';

const path = '/exchange/lawyers-association/complaint';
const key = demoKeys('lawyers-association', 'lawyers-association:1')!;

/** Complaints of about 1 KB, each signed (RFC 9421); the bare server gets the same bytes. */
export function complaints(): DoorSubject['call'] {
  const [run, chances] = [Date.now().toString(36).toUpperCase(), dice(7)];
  return async (n) => {
    const { data } = lifeOf(`SLX-${run}-${String(n).padStart(7, '0')}`, lawyer, chances, new Date())[0]!;
    const body = Buffer.from(JSON.stringify({ ...data, TSNR: String(data['TSNR']).repeat(8) }));
    return {
      path,
      body,
      headers: await sign({ method: 'POST', url: `http://127.0.0.1${path}`, headers: { 'content-type': 'application/json' }, body }, key),
    };
  };
}

/** Signed JSON over HTTP to the durable receipt: verified, checked, receipt and nonce stored, published and confirmed. */
export const restDoor = (env: StoreEnvironment, options: BenchOptions): Promise<Measure> =>
  measureDoor(env, options, { file: 'adapters/main.js', call: complaints(), status: 202 });

/** Nest with its JSON body parser, which answers and does nothing else. */
export const bareNest = (env: StoreEnvironment, options: BenchOptions): Promise<Measure> =>
  measureDoor(env, options, { file: 'e2e/bench/bare-nest.js', call: complaints(), status: 202 });

import { dice } from '@fatong/contracts';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { courtLifeOf as lifeOf } from '../kit/lives.js';
import { demoKeys, elementXml, soapRequest } from '@fatong/adapters/kit';
import { measureDoor, type DoorSubject } from './door.js';
import type { StoreEnvironment } from './environment.js';
import type { BenchOptions, Measure } from './hop.js';
import { lawyer } from './lawyer.js';

const key = demoKeys.of('court-cases')[0]!;

/** Each run has case numbers of its own. */
const numbers = 60_000;
let runs = 0;

/** Case progress with one lawyer, about 2 KB of XML in UTF-8, with a UsernameToken each; the bare server gets the same bytes. */
function reports(): DoorSubject['call'] {
  const [began, chances] = [1 + numbers * runs++, dice(7)];
  return (n) => ({
    path: '/soap/court-cases',
    ...soapRequest({ contract: caseProgress, element: elementXml(caseProgress, lifeOf(began + n, [lawyer], chances, new Date())[0]), key }),
  });
}

/** SOAP to the durable receipt: scanned, verified, checked, receipt, nonce and bytes stored, published and confirmed. */
export const soapDoor = (env: StoreEnvironment, options: BenchOptions): Promise<Measure> =>
  measureDoor(env, options, { file: 'adapters/main.js', call: reports(), status: 200 });

/** node-soap with our WSDL, which answers and does nothing else. */
export const bareSoap = (env: StoreEnvironment, options: BenchOptions): Promise<Measure> =>
  measureDoor(env, options, { file: 'e2e/bench/bare-soap.js', call: reports(), status: 200 });

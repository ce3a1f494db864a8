import type { System } from '@fatong/contracts';
import { incomingOf } from './limits.js';
import { partner, type Post, type PartnerStory } from './partner.js';
import { restEar } from './ear.js';
import { elementXml } from './soap-data.js';
import { soapEar } from './soap-ear.js';
import { readReply, soapRequest } from './soap-sending.js';
import type { SoapSide } from './soap-side.js';
import type { Simulator, SimulatorContext } from './simulator.js';
import { versioned } from './versioned.js';

/** A simulated partner who speaks SOAP with a UsernameToken; every third message in GB 18030, as old court systems do. `side` is what he hears us by; absent where nothing is sent to him. */
export const soapPartner = (system: System, story: PartnerStory, context: SimulatorContext, side?: SoapSide): Simulator =>
  partner(system.folder, story, context, {
    post: soapPost(system, context),
    ear: side ? soapEar(system, side, context) : restEar(context),
  });

function soapPost(system: System, { doors, key: own }: SimulatorContext): Post {
  const [latest] = incomingOf(system).toSorted((a, b) => b.version - a.version);
  if (!latest) throw new Error(`${system.folder} sends nothing.`);
  let sent = 0;
  return async ({ message, data, spoil }) => {
    const { name, version } = versioned(message);
    const contract = incomingOf(system).find((one) => one.message === name && one.version === version) ?? { ...latest, message: name };
    const key = spoil === 'signature' ? { ...own, secret: 'not-the-secret' } : own;
    const { headers, body } = soapRequest({
      contract,
      element: elementXml(contract, data),
      key,
      encoding: sent++ % 3 === 2 ? 'GB18030' : 'UTF-8',
    });
    const bytes = spoil === 'bytes' ? body.subarray(0, body.length - 20) : body;
    const response = await fetch(`${doors}/soap/${system.folder}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(10_000),
    });
    const reply = readReply(await response.text());
    return { status: 'problem' in reply ? reply.status : response.status, body: reply };
  };
}

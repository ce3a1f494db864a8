import { jsonScanner, promisedAt, provenDays, type Contract, type System } from '@fatong/contracts';
import type { Candidate } from './admission.js';
import { candidates } from './candidate.js';
import type { DoorParts, DoorRequest, DoorWay, Turned } from './door.js';
import { following, type Read } from './large-body.js';
import { incomingOf, maxDepth } from './limits.js';
import { digesting, queuedWindow, signatureWindow, verify } from './signature.js';
import { unreadJson } from './understanding.js';

/**
 * Reads signed JSON, whatever brought it: verify → decode → contract. A proof is good `once`, and soon, where its sender waits for the answer; where the message waits on
 * a queue it is good as long as that may take, and again each time the queue hands it over.
 */
export function signedJson(
  way: DoorWay,
  parts: DoorParts,
  proof: 'once' | 'queued',
): (request: DoorRequest, system: System) => Promise<Candidate | Turned> {
  const candidate = candidates(parts);

  async function read(request: DoorRequest, system: System): Promise<Candidate | Turned> {
    const verified = await verify(
      request,
      (keyid) => parts.keys(system.folder, keyid),
      new Date(),
      proof === 'once' ? signatureWindow : queuedWindow,
    );
    if (!verified.ok)
      return { refused: verified.code, params: { keyid: verified.keyid ?? '', seconds: signatureWindow, days: provenDays } };
    const used = proof === 'once' ? { nonce: { keyId: verified.keyid, value: verified.nonce, expiresAt: verified.expiresAt } } : {};
    const contentType = request.headers['content-type'] ?? '';
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType))
      return { refused: 'media-type', params: { expected: 'application/json' }, ...used };
    const contract = contractOf(system, request.message, contentType);
    if (!contract) return { refused: 'message-unknown', params: { message: `${system.folder}.${request.message}` }, ...used };
    const found = await contentOf(request, system, contract);
    return 'refused' in found ? { ...found, type: contract.type, ...used } : { ...found, ...used };
  }

  /** The sender was verified by what stands before the body; the digest of a large one is looked at when all of it has come. */
  function contentOf(request: DoorRequest, system: System, { schema, type }: Contract): Promise<Candidate | Turned> {
    const make = (read: Read): Promise<Candidate | Turned> => candidate(request, system, read, { form: 'json', type });
    if (!request.rest) return make({ text: request.body, taken: noneTaken });
    const digest = digesting(request.headers['content-digest']);
    return way.readBody(
      request.system,
      {
        parts: following(request.body, request.rest),
        encoding: 'UTF-8',
        scanner: jsonScanner,
        maxDepth,
        promised: (path) => promisedAt(schema, path),
        seen: (part) => void digest.update(part),
        isWhole: () => digest.fits(),
        refused: unreadJson,
      },
      make,
    );
  }

  return read;
}

const noneTaken: Read['taken'] = new Map();

/** The version stands in the content type's `profile` (`v2`, or the whole type, which must be this message's); without one it is 1. */
function contractOf(system: System, message: string, contentType: string): Contract | undefined {
  const profile = /;\s*profile="?([^";]+)"?/i.exec(contentType)?.[1]?.trim() ?? 'v1';
  return incomingOf(system).find((one) => one.message === message && [one.type, `v${one.version}`, `${one.version}`].includes(profile));
}

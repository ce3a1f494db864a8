import { jsonScanner, parseBounded, promisedAt, provenDays, sizes, type Contract, type Finding, type System } from '@fatong/contracts';
import { digestOfJson } from '@fatong/hub/platform';
import type { Candidate } from './admission.js';
import { incomingOf, maxDepth, traceOf, type DoorParts, type DoorRequest, type DoorWay, type Turned } from './door.js';
import { withClaims, type WithClaims } from './files.js';
import { following, type Read } from './large-body.js';
import { digesting, queuedWindow, signatureWindow, verify } from './signature.js';

/**
 * Reads signed JSON, whatever brought it: verify → decode → contract. A proof is good `once`, and soon, where its sender waits for the answer; where the message waits on
 * a queue it is good as long as that may take, and again each time the queue hands it over.
 */
export function signedJson(way: DoorWay, parts: DoorParts, proof: 'once' | 'queued'): (request: DoorRequest, system: System) => Promise<Candidate | Turned> {
  async function read(request: DoorRequest, system: System): Promise<Candidate | Turned> {
    const verified = await verify(request, (keyid) => parts.keys(system.folder, keyid), new Date(), proof === 'once' ? signatureWindow : queuedWindow);
    if (!verified.ok) return { refused: verified.code, params: { keyid: verified.keyid ?? '', seconds: signatureWindow, days: provenDays } };
    const used = proof === 'once' ? { nonce: { keyId: verified.keyid, value: verified.nonce, expiresAt: verified.expiresAt } } : {};
    const contentType = request.headers['content-type'] ?? '';
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) return { refused: 'media-type', params: { expected: 'application/json' }, ...used };
    const contract = contractOf(system, request.message, contentType);
    if (!contract) return { refused: 'message-unknown', params: { message: `${system.folder}.${request.message}` }, ...used };
    const content = await contentOf(request, contract);
    if ('refused' in content) return { ...content, type: contract.type, ...used };
    const { data, files } = content;
    return {
      system,
      contract,
      data,
      bytes: files || request.rest ? Buffer.from(JSON.stringify(data)) : request.body,
      contentType: 'application/json',
      digest: digestOfJson(data),
      ...used,
      ...(files && { files }),
      ...traceOf(request),
    };
  }

  /** What the body says, with claims where it carries files. */
  async function contentOf(request: DoorRequest, contract: Contract): Promise<WithClaims | Turned> {
    const body = request.rest ? await large(request, request.rest, contract) : { text: request.body, taken: noneTaken };
    if ('refused' in body) return body;
    const parsed = parseBounded(body.text, { maxBytes: sizes.structure, maxDepth });
    if ('finding' in parsed) {
      for (const { written } of body.taken.values()) await written?.drop();
      return unread(parsed.finding.code, [parsed.finding]);
    }
    const content = await withClaims(contract, parsed.value, body.taken, parts.blobs);
    if (content.findings.length === 0) return content;
    await content.files?.drop();
    return { refused: 'contract-broken', findings: content.findings };
  }

  /** The sender was verified by what stands before the body; its digest is looked at when all of it has come. */
  function large(request: DoorRequest, rest: AsyncIterable<Buffer>, contract: Contract): Promise<Read | Turned> {
    const digest = digesting(request.headers['content-digest']);
    return way.readBody(request.system, {
      parts: following(request.body, rest), encoding: 'UTF-8', scanner: jsonScanner, maxDepth,
      promised: (path) => promisedAt(contract.schema, path),
      seen: (part) => void digest.update(part), isWhole: () => digest.fits(),
      refused: unread,
    });
  }

  return read;
}

const noneTaken: Read['taken'] = new Map();

const unread = (code: string, findings: readonly Finding[]): Turned => ({ refused: code === 'depth' ? 'body-too-deep' : 'body-malformed', findings, params: { depth: maxDepth } });

/** The version stands in the content type's `profile` (`v2`, or the whole type, which must be this message's); without one it is 1. */
function contractOf(system: System, message: string, contentType: string): Contract | undefined {
  const profile = /;\s*profile="?([^";]+)"?/i.exec(contentType)?.[1]?.trim() ?? 'v1';
  return incomingOf(system).find((one) => one.message === message && [one.type, `v${one.version}`, `${one.version}`].includes(profile));
}

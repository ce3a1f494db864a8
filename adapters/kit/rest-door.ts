import { inLanguage, jsonScanner, languageOf, parseBounded, problem, promisedAt, sizes, type Contract, type Finding, type Language, type Problem, type ProblemCode, type System } from '@fatong/contracts';
import { digestOfJson } from '@fatong/hub/platform';
import type { Receipt } from '@fatong/hub/ports';
import type { Candidate } from './admission.js';
import { doorWay, incomingOf, maxDepth, noSystem, problemHeaders, traceOf, turnedAway, type About, type DoorParts, type DoorRequest, type Turned } from './door.js';
import { withClaims, type WithClaims } from './files.js';
import { following, type Read } from './large-body.js';
import { digesting, signatureWindow, verify, type Verified } from './signature.js';

export interface DoorAnswer {
  readonly status: number;
  readonly body: Problem | ReceiptView;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a partner gets for a message that is durable, and when it asks later. */
export interface ReceiptView {
  readonly receipt: string;
  readonly type: string;
  readonly state: string;
  readonly takenAt?: string;
  /** Later sendings with another content, which were refused: the last one, how many, what to do. Only to the signed partner. */
  readonly conflict?: { readonly at: string; readonly count: number; readonly detail: string };
  /** Why it waits or was refused; only to the signed partner. */
  readonly cause?: { readonly code: string; readonly detail: string; readonly paths: readonly string[] };
}

/** The door for JSON over HTTP: bound → verify → decode → contract → admit. Receipts can be asked for here whatever a system speaks. */
export function restDoor(parts: DoorParts): { enter(request: DoorRequest): Promise<DoorAnswer>; receipt(request: DoorRequest, id: string): Promise<DoorAnswer> } {
  const way = doorWay('REST', parts);
  const systemOf = (folder: string): System | undefined => parts.systems.find((one) => one.folder === folder);

  async function enter(request: DoorRequest): Promise<DoorAnswer> {
    const system = systemOf(request.system);
    const passage = await way.pass(request, () => (system?.protocol === 'rest' ? read(request, system) : noSystem(request)));
    if ('problem' in passage) return { status: passage.problem.status, body: passage.problem, headers: problemHeaders(passage.code) };
    const { receipt, type } = passage.taken;
    return { status: 202, headers: { location: `/exchange/${request.system}/receipts/${receipt}` }, body: { receipt, type, state: 'queued' } };
  }

  async function read(request: DoorRequest, system: System): Promise<Candidate | Turned> {
    const verified = await verify(request, (keyid) => parts.keys(system.folder, keyid));
    if (!verified.ok) return { refused: verified.code, params: { keyid: verified.keyid ?? '', seconds: signatureWindow } };
    const nonce = { keyId: verified.keyid, value: verified.nonce, expiresAt: verified.expiresAt };
    const contentType = request.headers['content-type'] ?? '';
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) return { refused: 'media-type', params: { expected: 'application/json' }, nonce };
    const contract = contractOf(system, request.message, contentType);
    if (!contract) return { refused: 'message-unknown', params: { message: `${system.folder}.${request.message}` }, nonce };
    const content = await contentOf(request, contract);
    if ('refused' in content) return { ...content, type: contract.type, nonce };
    const { data, files } = content;
    return {
      system,
      contract,
      data,
      bytes: files || request.rest ? Buffer.from(JSON.stringify(data)) : request.body,
      contentType: 'application/json',
      digest: digestOfJson(data),
      nonce,
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

  /** The partner's own signed question is answered fully; an unsigned one only with the state, since the number is no secret. */
  async function receipt(request: DoorRequest, asked: string): Promise<DoorAnswer> {
    const id = asked.toLowerCase(); // as it is stored
    const system = systemOf(request.system);
    if (!system || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return answer(request, 'receipt-unknown', { params: { id } });
    const verified: Verified = await verify(request, (keyid) => parts.keys(system.folder, keyid));
    if (!verified.ok && verified.code !== 'signature-missing') return answer(request, verified.code, { params: { keyid: verified.keyid ?? '', seconds: signatureWindow } });
    try {
      const found = await parts.door.receipt(system.folder, id);
      return found ? { status: 200, body: { ...view(found), ...(verified.ok && told(found, system, languageOf(request.headers['accept-language']))) } } : answer(request, 'receipt-unknown', { params: { id } });
    } catch (error) {
      const { problem, code } = way.away(request, error);
      return { status: problem.status, body: problem, headers: problemHeaders(code) };
    }
  }

  return { enter, receipt };
}

const noneTaken: Read['taken'] = new Map();

const unread = (code: string, findings: readonly Finding[]): Turned => ({ refused: code === 'depth' ? 'body-too-deep' : 'body-malformed', findings, params: { depth: maxDepth } });

function answer(request: DoorRequest, code: ProblemCode, about: About): DoorAnswer {
  const { problem } = turnedAway(request, code, about);
  return { status: problem.status, body: problem };
}

/** The version stands in the content type's `profile` (`v2`, or the whole type, which must be this message's); without one it is 1. */
function contractOf(system: System, message: string, contentType: string): Contract | undefined {
  const profile = /;\s*profile="?([^";]+)"?/i.exec(contentType)?.[1]?.trim() ?? 'v1';
  return incomingOf(system).find((one) => one.message === message && [one.type, `v${one.version}`, `${one.version}`].includes(profile));
}

const view = ({ messageId, type, message, state, takenAt }: Receipt): ReceiptView => ({ receipt: messageId, type, state: message?.state ?? state, takenAt });

/** What only the partner itself is told. */
function told({ type, message, conflict }: Receipt, system: System, language: Language): Pick<ReceiptView, 'cause' | 'conflict'> {
  const cause = message?.cause;
  const version = system.contracts.find((contract) => contract.type === type)?.identity.version;
  return {
    ...(cause && { cause: { code: cause.code, detail: inLanguage(cause.words, language), paths: cause.paths ?? [] } }),
    ...(conflict && { conflict: { ...conflict, detail: problem('identity-conflict', language, { params: { version: version ?? '–' } }).detail! } }),
  };
}

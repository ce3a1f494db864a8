import { languageOf, parseBounded, problem, type Contract, type Finding, type Problem, type ProblemCode, type System } from '@fatong/contracts';
import { digestOfJson, uuidv7 } from '@fatong/hub/platform';
import { BrokerAway, StoreAway, type Door, type Log, type Publisher, type Receipt } from '@fatong/hub/ports';
import { admit } from './admission.js';
import type { KeyRing } from './keys.js';
import { signatureWindow, verify, type SignedRequest, type Verified } from './signature.js';

/** Until claim checks exist. */
export const maxBody = 256 * 1024;
const maxDepth = 64;

export interface DoorRequest extends SignedRequest {
  readonly system: string;
  readonly message: string;
  /** The body was longer than {@link maxBody}; `body` holds its beginning. */
  readonly isTooLarge: boolean;
}

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
  /** Why it waits or was refused; only to the signed partner. */
  readonly cause?: { readonly code: string; readonly detail: string; readonly paths: readonly string[] };
}

export interface RestDoorParts {
  readonly systems: readonly System[];
  readonly keys: KeyRing;
  readonly door: Door;
  readonly publisher: Publisher;
  readonly log: Log;
  /** Counts what was taken and what was turned away. */
  readonly count: (name: 'door_taken' | 'door_repeated' | 'door_refused', labels: Record<string, string>) => void;
}

/** The door for JSON over HTTP: bound → verify → decode → contract → admit. */
export function restDoor(parts: RestDoorParts): { enter(request: DoorRequest): Promise<DoorAnswer>; receipt(request: DoorRequest, id: string): Promise<DoorAnswer> } {
  const systemOf = (folder: string): System | undefined => parts.systems.find((one) => one.folder === folder && one.protocol === 'rest');

  async function enter(request: DoorRequest): Promise<DoorAnswer> {
    const system = systemOf(request.system);
    try {
      return await (system ? accept(request, system) : refuse(request, 'message-unknown', { params: { message: `${request.system}.${request.message}` }, system: nobody }));
    } catch (error) {
      return away(request, error);
    }
  }

  async function accept(request: DoorRequest, system: System): Promise<DoorAnswer> {
    // The rest of the body is not read: nothing else can come over this connection.
    if (request.isTooLarge) return { ...(await refuse(request, 'body-too-large', { params: { bytes: maxBody } })), headers: { connection: 'close' } };
    const verified = await verify(request, (keyid) => parts.keys(system.folder, keyid));
    if (!verified.ok) return refuse(request, verified.code, { params: { keyid: verified.keyid ?? '', seconds: signatureWindow } });
    const contentType = request.headers['content-type'] ?? '';
    if ((request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') return refuse(request, 'media-type', { params: { expected: 'application/json (Content-Encoding: identity)' } });
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) return refuse(request, 'media-type', { params: { expected: 'application/json' } });
    const contract = contractOf(system, request.message, contentType);
    if (!contract) return refuse(request, 'message-unknown', { params: { message: `${system.folder}.${request.message}` } });
    const parsed = parseBounded(request.body, { maxBytes: maxBody, maxDepth });
    if ('finding' in parsed) return refuse(request, parsed.finding.code === 'depth' ? 'body-too-deep' : 'body-malformed', { findings: [parsed.finding], params: { depth: maxDepth }, type: contract.type });

    const admission = await admit(
      {
        system,
        contract,
        data: parsed.value,
        bytes: request.body,
        contentType: 'application/json',
        digest: digestOfJson(parsed.value),
        nonce: { keyId: verified.keyid, value: verified.nonce, expiresAt: verified.expiresAt },
        ...(isTraceparent(request.headers['traceparent']) && { traceparent: request.headers['traceparent'] }),
      },
      parts,
    );
    if (!admission.ok) return refuse(request, admission.problem, { ...admission, type: contract.type });
    parts.count(admission.again ? 'door_repeated' : 'door_taken', { system: system.folder, type: contract.type });
    return {
      status: 202,
      headers: { location: `/exchange/${system.folder}/receipts/${admission.messageId}` },
      body: { receipt: admission.messageId, type: contract.type, state: 'queued' },
    };
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
      return found ? { status: 200, body: view(found, verified.ok, languageOf(request.headers['accept-language'])) } : answer(request, 'receipt-unknown', { params: { id } });
    } catch (error) {
      return away(request, error);
    }
  }

  /** Evidence first, then the answer: a refusal whose evidence could not be kept is answered 503 by {@link away}. */
  async function refuse(request: DoorRequest, code: ProblemCode, about: About & { system?: string; type?: string; messageId?: string; key?: string }): Promise<DoorAnswer> {
    const refused = answer(request, code, about);
    const system = about.system ?? request.system;
    await parts.door.refuse({
      id: uuidv7(),
      at: new Date().toISOString(),
      system,
      door: `REST ${request.method} ${pathOf(request.url)}`.slice(0, 200),
      status: refused.status,
      problem: code,
      ...(about.type && { type: about.type }),
      ...(about.messageId && { messageId: about.messageId }),
      ...(about.key && { key: about.key }),
      paths: (about.findings ?? []).map(({ pointer }) => pointer),
      body: request.body,
    });
    parts.count('door_refused', { system, problem: code });
    return refused;
  }

  function away(request: DoorRequest, error: unknown): DoorAnswer {
    if (!(error instanceof StoreAway) && !(error instanceof BrokerAway)) {
      const id = uuidv7();
      parts.log.error({ id, system: request.system, error: error instanceof Error ? error.stack : String(error) }, 'the door failed');
      return answer(request, 'unexpected', { params: { id } });
    }
    parts.log.warn({ system: request.system, cause: error.message }, 'nothing taken: our own store or broker is away');
    return { ...answer(request, 'unavailable', {}), headers: { 'retry-after': '5' } };
  }

  return { enter, receipt };
}

/** Whose refusals those of requests to no system are: one name, whatever strangers ask for. */
const nobody = 'unknown';

/** As it came, still percent-encoded: names that no store could keep stay readable. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/, '').split('?')[0] ?? '';

interface About {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly findings?: readonly Finding[];
}

function answer(request: DoorRequest, code: ProblemCode, about: About): DoorAnswer {
  const body = problem(code, languageOf(request.headers['accept-language']), about);
  return { status: body.status, body };
}

/** The version stands in the content type's `profile` (`v2`, or the whole type, which must be this message's); without one it is 1. */
function contractOf(system: System, message: string, contentType: string): Contract | undefined {
  const profile = /;\s*profile="?([^";]+)"?/i.exec(contentType)?.[1]?.trim() ?? 'v1';
  return system.contracts.find((one) => one.kind === 'in' && one.message === message && [one.type, `v${one.version}`, `${one.version}`].includes(profile));
}

const isTraceparent = (value: string | undefined): value is string => /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(value ?? '');

function view(receipt: Receipt, isPartner: boolean, language: 'zh' | 'en'): ReceiptView {
  const cause = receipt.message?.cause;
  return {
    receipt: receipt.messageId,
    type: receipt.type,
    state: receipt.message?.state ?? receipt.state,
    takenAt: receipt.takenAt,
    ...(isPartner && cause && { cause: { code: cause.code, detail: cause.words[language === 'zh' ? 0 : 1], paths: cause.paths ?? [] } }),
  };
}

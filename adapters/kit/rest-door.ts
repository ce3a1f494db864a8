import { inLanguage, languageOf, problem, type Language, type Problem, type ProblemCode, type System } from '@fatong/contracts';
import type { Receipt } from '@fatong/hub/ports';
import { doorWay, noSystem, problemHeaders, turnedAway, type About, type DoorParts, type DoorRequest } from './door.js';
import { unknownPeer } from './peer.js';
import { signatureWindow, verify, type Verified } from './signature.js';
import { signedJson } from './signed-json.js';

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
export function restDoor(parts: DoorParts): {
  enter(request: DoorRequest): Promise<DoorAnswer>;
  receipt(request: DoorRequest, id: string): Promise<DoorAnswer>;
} {
  const way = doorWay('REST', parts);
  const read = signedJson(way, parts, 'once');
  const systemOf = (folder: string): System | undefined => parts.systems.find((one) => one.folder === folder);

  async function enter(request: DoorRequest): Promise<DoorAnswer> {
    const system = systemOf(request.system);
    const passage = await way.pass(request, () => (system?.protocol === 'rest' ? read(request, system) : noSystem(request)));
    if ('problem' in passage) return { status: passage.problem.status, body: passage.problem, headers: problemHeaders(passage.code) };
    const { receipt, type } = passage.taken;
    return {
      status: 202,
      headers: { location: `/exchange/${request.system}/receipts/${receipt}` },
      body: { receipt, type, state: 'queued' },
    };
  }

  /** Who knows the number was given it: he is told the state. The partner's own signed question is answered fully. */
  async function receipt(request: DoorRequest, asked: string): Promise<DoorAnswer> {
    const id = asked.toLowerCase(); // as it is stored
    const system = systemOf(request.system);
    if (!system || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return answer(request, 'receipt-unknown', { params: { id } });
    const stranger = unknownPeer(request, parts.keys);
    if (stranger) return answer(request, stranger.refused, stranger);
    const verified: Verified = await verify(request, (keyid) => parts.keys(system.folder, keyid));
    if (!verified.ok && verified.code !== 'signature-missing')
      return answer(request, verified.code, { params: { keyid: verified.keyid ?? '', seconds: signatureWindow } });
    try {
      const found = await parts.door.receipt(system.folder, id);
      return found
        ? { status: 200, body: { ...view(found), ...(verified.ok && told(found, system, languageOf(request.headers['accept-language']))) } }
        : answer(request, 'receipt-unknown', { params: { id } });
    } catch (error) {
      const { problem, code } = way.away(request, error);
      return { status: problem.status, body: problem, headers: problemHeaders(code) };
    }
  }

  return { enter, receipt };
}

function answer(request: DoorRequest, code: ProblemCode, about: About): DoorAnswer {
  const { problem } = turnedAway(request, code, about);
  return { status: problem.status, body: problem };
}

const view = ({ number, type, message, state, takenAt }: Receipt): ReceiptView => ({
  receipt: number,
  type,
  state: message?.state ?? state,
  takenAt,
});

/** What only the partner itself is told. */
function told({ type, message, conflict }: Receipt, system: System, language: Language): Pick<ReceiptView, 'cause' | 'conflict'> {
  const cause = message?.cause;
  const version = system.contracts.find((contract) => contract.type === type)?.identity.version;
  return {
    ...(cause && { cause: { code: cause.code, detail: inLanguage(cause.words, language), paths: cause.paths ?? [] } }),
    ...(conflict && {
      conflict: { ...conflict, detail: problem('identity-conflict', language, { params: { version: version ?? '–' } }).detail! },
    }),
  };
}

import { declaredOnly, sizes, type System } from '@fatong/contracts';
import { decodeXml, readXml } from '@fatong/contracts/xml';
import type { Candidate } from './admission.js';
import { candidates } from './candidate.js';
import { doorWay, type DoorParts, type DoorRequest, type Passage, type Turned } from './door.js';
import { answerFile, dropFolder, leftFiles, makeFolder, putBack, takeFile, waitingFiles, type Dropped } from './drop-folder.js';
import { openEnvelope } from './envelope.js';
import { incomingOf, maxDepth } from './limits.js';
import { signSm2, type Sm2Pair } from './sm2.js';
import { dataOf, elementOf, namespaceOf } from './soap-data.js';
import { unreadXml } from './understanding.js';
import { versioned } from './versioned.js';

export interface DropDoorParts extends DoorParts {
  /** `<folder>/<system>/in`, `out`, `work`; the partner reaches the first two by SFTP. */
  readonly folder: string;
}

/** A longer file is refused: sealed and in Base64 it holds 4 MB. */
const longest = sizes.structure * 2;

/**
 * The door for sealed files that a partner drops: take → verify and open the envelope → read its XML → contract → admit; the receipt, signed, lies in `out`. Only here is an envelope opened: what of
 * it nobody agreed on goes no further, and what is refused is kept as it came, sealed.
 */
export function dropDoor(parts: DropDoorParts): {
  readonly systems: readonly System[];
  readonly sweep: (system: System) => Promise<number>;
} {
  const way = doorWay('SFTP', parts, longest);
  const candidate = candidates(parts);

  /** A file that a dead process had begun with has used its nonce up: it is told from a replay by lying in our own folder. */
  async function read(request: DoorRequest, system: System, isAgain: boolean): Promise<Candidate | Turned> {
    const opened = openEnvelope(request.body, system.folder, parts.keys.sm2(system.folder));
    const used = opened.nonce && !isAgain ? { nonce: opened.nonce } : {};
    if ('refused' in opened) return { ...opened, ...used };
    const { name, version } = versioned(opened.message);
    const contract = incomingOf(system).find((one) => one.message === name && one.version === version);
    if (!contract) return { refused: 'message-unknown', params: { message: `${system.folder}.${opened.message}` }, ...used };
    const decoded = decodeXml(opened.clear);
    if ('refused' in decoded) return { ...unreadXml(decoded.refused.code, []), type: contract.type, ...used };
    const scanned = readXml(decoded.text, maxDepth);
    if ('refused' in scanned) return { ...unreadXml(scanned.refused.code, []), type: contract.type, ...used };
    if (scanned.root.name !== elementOf(contract) || scanned.root.namespace !== namespaceOf(contract))
      return { refused: 'message-unknown', params: { message: `${system.folder}.${name}` }, type: contract.type, ...used };
    const body = Buffer.from(JSON.stringify(declaredOnly(contract, dataOf(contract, scanned.root))));
    const inside = { ...request, body, headers: { 'content-type': 'application/json' } };
    const found = await candidate(inside, system, { text: body, taken: new Map() }, { form: 'json', type: contract.type });
    return 'refused' in found ? { ...found, type: contract.type, ...used } : { ...found, ...used };
  }

  async function pass(system: System, { name, bytes, isTooLarge, isAgain }: Dropped): Promise<Passage> {
    const request: DoorRequest = {
      method: 'PUT',
      url: `http://localhost/drop/${system.folder}/${encodeURIComponent(name)}`,
      headers: {},
      body: bytes,
      system: system.folder,
      message: '',
      isTooLarge,
    };
    return way.pass(request, () => read(request, system, isAgain));
  }

  /** Every file that waits, one after the other; answers how many were settled. Where we are ill or too much waits, the rest stays where it lies. */
  async function sweep(system: System): Promise<number> {
    const folder = dropFolder(parts.folder, system.folder);
    await makeFolder(folder);
    const [pair] = parts.keys.sm2(system.folder);
    let settled = 0;
    const files = [
      ...(await leftFiles(folder)).map((name) => ({ name, isAgain: true })),
      ...(await waitingFiles(folder)).map((name) => ({ name, isAgain: false })),
    ];
    for (const { name, isAgain } of files) {
      const file = await takeFile(folder, name, { longest, isAgain });
      if (!file) continue;
      const passage = await pass(system, file);
      if (isLater(passage)) {
        if (!isAgain) await putBack(folder, name);
        return settled;
      }
      await answerFile(folder, name, answerOf(name, passage, pair));
      settled++;
    }
    return settled;
  }

  return { systems: parts.systems.filter(({ protocol }) => protocol === 'sftp'), sweep };
}

const isLater = (passage: Passage): boolean =>
  'code' in passage && ['unavailable', 'backlog', 'too-many', 'unexpected'].includes(passage.code);

/** What became of a file: of what is refused the code and the places, nothing of what stands there. */
export interface DropSaid {
  readonly file: string;
  readonly status: number;
  readonly receipt?: string;
  readonly type?: string;
  readonly problem?: string;
  readonly title?: string;
  readonly paths?: readonly string[];
}

/** As it lies in `out`: `said` is the JSON that is signed. */
export interface DropReceipt {
  readonly keyid?: string;
  readonly said: string;
  readonly signature?: string;
}

function answerOf(file: string, passage: Passage, pair: Sm2Pair | undefined): string {
  const said: DropSaid =
    'taken' in passage
      ? { file, status: 202, ...passage.taken }
      : {
          file,
          status: passage.problem.status,
          problem: passage.code,
          title: passage.problem.title,
          paths: (passage.problem.errors ?? []).map(({ pointer }) => pointer),
        };
  const text = JSON.stringify(said);
  return JSON.stringify({ said: text, ...(pair && { keyid: pair.keyid, signature: signSm2(text, pair) }) } satisfies DropReceipt);
}

import { declaredOnly, sizes, type Contract, type System } from '@fatong/contracts';
import { decodeXml, readXml } from '@fatong/contracts/xml';
import type { Candidate } from './admission.js';
import { candidates } from './candidate.js';
import { doorWay, type DoorParts, type DoorRequest, type Passage, type Turned } from './door.js';
import { csvRows, type CsvRow } from './drop-csv.js';
import { answerFile, dropFolder, leftFiles, makeFolder, putBack, takeFile, waitingFiles, type Dropped } from './drop-folder.js';
import { openEnvelope, type Opened, type Unopened } from './envelope.js';
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
 * The door for sealed files that a partner drops: take → verify and open the envelope → read its XML, or its CSV row by row → contract → admit; the receipt, signed, lies in `out`. Only here is an envelope opened: what of
 * it nobody agreed on goes no further, and what is refused is kept as it came, sealed.
 */
export function dropDoor(parts: DropDoorParts): {
  readonly systems: readonly System[];
  readonly sweep: (system: System) => Promise<number>;
} {
  const way = doorWay('SFTP', parts, longest);
  const candidate = candidates(parts);

  type Used = Pick<Turned, 'nonce'>;

  async function readXmlFile(request: DoorRequest, system: System, opened: Opened, used: Used): Promise<Candidate | Turned> {
    const contract = agreed(system, opened);
    if ('refused' in contract) return { ...contract, ...used };
    const decoded = decodeXml(opened.clear);
    if ('refused' in decoded) return { ...unreadXml(decoded.refused.code, []), type: contract.type, ...used };
    const scanned = readXml(decoded.text, maxDepth);
    if ('refused' in scanned) return { ...unreadXml(scanned.refused.code, []), type: contract.type, ...used };
    if (scanned.root.name !== elementOf(contract) || scanned.root.namespace !== namespaceOf(contract))
      return { refused: 'message-unknown', params: { message: `${system.folder}.${contract.message}` }, type: contract.type, ...used };
    return meant(request, system, { contract, data: dataOf(contract, scanned.root) }, used);
  }

  async function meant(request: DoorRequest, system: System, said: { contract: Contract; data: unknown }, used: Used) {
    const { contract, data } = said;
    const body = Buffer.from(JSON.stringify(declaredOnly(contract, data)));
    const inside = { ...request, body, headers: { 'content-type': 'application/json' } };
    const found = await candidate(inside, system, { text: body, taken: new Map() }, { form: 'json', type: contract.type });
    return 'refused' in found ? { ...found, type: contract.type, ...used } : { ...found, ...used };
  }

  /** One passage a message: of XML one, of CSV one a row. Null: our store or broker is away, or too much waits. */
  async function pass(system: System, { name, bytes, isTooLarge, isAgain }: Dropped): Promise<readonly Passed[] | 'later' | 'begun'> {
    const request: DoorRequest = {
      method: 'PUT',
      url: `http://localhost/drop/${system.folder}/${encodeURIComponent(name)}`,
      headers: {},
      body: bytes,
      system: system.folder,
      message: '',
      isTooLarge,
    };
    const opened: Opened | Unopened = isTooLarge
      ? { refused: 'body-too-large' }
      : openEnvelope(bytes, system.folder, parts.keys.sm2(system.folder));
    // A file that a dead process had begun with has used its nonce up: it is told from a replay by lying in our own folder.
    const used: Used = opened.nonce && !isAgain ? { nonce: opened.nonce } : {};
    const alone = async (read: () => Promise<Candidate | Turned> | Turned): Promise<readonly Passed[] | 'later'> => {
      const passage = await way.pass(request, read);
      return isLater(passage) ? 'later' : [{ passage }];
    };
    if ('refused' in opened) return alone(() => ({ ...opened, ...used }));
    if (opened.format === 'xml') return alone(() => readXmlFile(request, system, opened, used));
    const contract = agreed(system, opened);
    const rows = 'refused' in contract ? contract : csvRows(contract, opened.clear);
    if ('refused' in contract || 'refused' in rows) return alone(() => ({ ...(rows as Turned), ...used }));
    return passRows(request, system, { contract, rows, used, name });
  }

  /** Each row has a receipt of its own; the envelope is used up with the first, and kept as evidence but once. */
  async function passRows(
    request: DoorRequest,
    system: System,
    { contract, rows, used, name }: { contract: Contract; rows: readonly CsvRow[]; used: Used; name: string },
  ): Promise<readonly Passed[] | 'later' | 'begun'> {
    const passed: Passed[] = [];
    for (const one of rows) {
      const { row } = one;
      const isFirst = passed.length === 0;
      const rest = isFirst ? used : { evidence: Buffer.from(JSON.stringify({ file: name, row })) };
      const passage = await way.pass(request, async () =>
        'turned' in one
          ? { ...one.turned, ...rest }
          : { ...(await meant(request, system, { contract, data: one.data }, isFirst ? used : {})), ...rest },
      );
      if (isLater(passage)) return isFirst ? 'later' : 'begun';
      // The envelope was here before: nothing of it is taken again.
      if ('code' in passage && passage.code === 'nonce-replayed') return [{ passage }];
      passed.push({ row, passage });
    }
    return passed;
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
      const passed = await pass(system, file);
      if (passed === 'later' || passed === 'begun') {
        // What was begun with stays in `work` and is gone on with from there: its envelope is used up.
        if (!isAgain && passed === 'later') await putBack(folder, name);
        return settled;
      }
      await answerFile(folder, name, answerOf(name, passed, pair));
      settled++;
    }
    return settled;
  }

  return { systems: parts.systems.filter(({ protocol }) => protocol === 'sftp'), sweep };
}

/** How a message of a file ended; `row`: of which line, in CSV. */
interface Passed {
  readonly row?: number;
  readonly passage: Passage;
}

function agreed(system: System, { message }: Opened): Contract | Turned {
  const { name, version } = versioned(message);
  const contract = incomingOf(system).find((one) => one.message === name && one.version === version);
  return contract ?? { refused: 'message-unknown', params: { message: `${system.folder}.${message}` } };
}

const isLater = (passage: Passage): boolean =>
  'code' in passage && ['unavailable', 'backlog', 'too-many', 'unexpected'].includes(passage.code);

/** What became of a message: of what is refused the code and the places, nothing of what stands there. */
interface MessageSaid {
  readonly status: number;
  readonly receipt?: string;
  readonly type?: string;
  readonly problem?: string;
  readonly title?: string;
  readonly paths?: readonly string[];
}

/** What became of a file; of CSV of each row, and the status is 207 where some were taken and some refused. */
export interface DropSaid extends MessageSaid {
  readonly file: string;
  readonly rows?: readonly (MessageSaid & { readonly row: number })[];
}

/** As it lies in `out`: `said` is the JSON that is signed. */
export interface DropReceipt {
  readonly keyid?: string;
  readonly said: string;
  readonly signature?: string;
}

const messageSaid = (passage: Passage): MessageSaid =>
  'taken' in passage
    ? { status: 202, ...passage.taken }
    : {
        status: passage.problem.status,
        problem: passage.code,
        title: passage.problem.title,
        paths: (passage.problem.errors ?? []).map(({ pointer }) => pointer),
      };

function fileSaid(file: string, passed: readonly Passed[]): DropSaid {
  const [first] = passed;
  if (first!.row === undefined) return { file, ...messageSaid(first!.passage) };
  const rows = passed.map(({ row, passage }) => ({ row: row!, ...messageSaid(passage) }));
  const statuses = [...new Set(rows.map(({ status }) => status))];
  return { file, status: statuses.length === 1 ? statuses[0]! : 207, rows };
}

function answerOf(file: string, passed: readonly Passed[], pair: Sm2Pair | undefined): string {
  const text = JSON.stringify(fileSaid(file, passed));
  return JSON.stringify({ said: text, ...(pair && { keyid: pair.keyid, signature: signSm2(text, pair) }) } satisfies DropReceipt);
}

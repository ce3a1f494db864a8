import { at, parseBounded, sizes, unfit, validator, type Contract, type Finding, type ProblemCode, type System } from '@fatong/contracts';
import { readXml } from '@fatong/contracts/xml';
import { digestOfJson, identityOf } from '@fatong/hub/platform';
import { withClaims, type LayDown, type Taken } from './files.js';
import { incomingOf, maxDepth } from './limits.js';
import { dataOf, elementOf, namespaceOf } from './soap-data.js';
import { openBody } from './soap-envelope.js';

/** The document of a message whose sender is known; plain data, so that another thread can be asked what it says. */
export interface Document {
  /** Folder of the system that sent it. */
  readonly system: string;
  readonly form: 'json' | 'xml';
  /** The contract, where the address said it; else the document does. */
  readonly type?: string;
  readonly text: string | Uint8Array;
  /** All of it came, nothing was taken out: it may travel as it is. */
  readonly isWhole: boolean;
  readonly taken: ReadonlyMap<string, Taken>;
}

/** What a document says, as bytes and words: none of its structure, which may be a million values, has to be handed on. */
export type Understood = Meant | NotUnderstood;

export interface Meant {
  readonly type: string;
  /** As JSON; absent: as it came. */
  readonly bytes?: Uint8Array;
  /** What came, with addresses where the content of files stood. */
  readonly original?: Uint8Array;
  /** SM3, hex: what "the same content" means for this form. */
  readonly digest: string;
  readonly named: ReturnType<typeof identityOf>;
  /** Places that break the contract. */
  readonly findings: readonly Finding[];
  /** Id of what we sent and this message answers, where the contract says so. */
  readonly answers?: string;
}

export interface NotUnderstood {
  readonly refused: ProblemCode;
  readonly type?: string;
  readonly findings?: readonly Finding[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Says of a document what it means; a file short enough to have stood in it is laid down meanwhile. */
export type Understanding = (document: Document, layDown: LayDown) => Promise<Understood>;

/** Of messages of these systems, in the thread it is asked in. */
export function understanding(systems: readonly System[]): Understanding {
  return async (document, layDown) => {
    const contracts = systems.filter(({ folder }) => folder === document.system).flatMap(incomingOf);
    const read = document.form === 'json' ? jsonOf(document, contracts) : xmlOf(document, contracts);
    if ('refused' in read) return read;
    const { contract } = read;
    let isLaid = false;
    const { data, findings } = await withClaims(contract, read.data, document.taken, (content) => {
      isLaid = true;
      return layDown(content);
    });
    if (findings.length > 0) return { refused: 'contract-broken', findings, type: contract.type };
    const answers = contract.answers === undefined ? undefined : at(data, contract.answers);
    return {
      type: contract.type,
      ...((document.form === 'xml' || !document.isWhole || isLaid) && { bytes: Buffer.from(JSON.stringify(data)) }),
      // The line behind the door knows JSON only; what else a partner sent is kept beside it, without the content of files.
      ...(document.form === 'xml' && !document.isWhole && { original: Buffer.from(named(String(document.text), document.taken)) }),
      digest: digestOfJson(data),
      named: identityOf(contract, data),
      findings: validator(contract)(data),
      ...(typeof answers === 'string' && { answers }),
    };
  };
}

type Found = { readonly contract: Contract; readonly data: unknown } | NotUnderstood;

function jsonOf({ type, text }: Document, contracts: readonly Contract[]): Found {
  const contract = contracts.find((one) => one.type === type);
  if (!contract) throw new Error(`${String(type)} is no contract of the system that sent it.`);
  const parsed = parseBounded(text, { maxBytes: sizes.structure, maxDepth });
  return 'finding' in parsed ? unreadJson(parsed.finding.code, [parsed.finding]) : { contract, data: parsed.value };
}

function xmlOf({ text }: Document, contracts: readonly Contract[]): Found {
  const scanned = readXml(String(text), maxDepth);
  if ('refused' in scanned) return unreadXml(scanned.refused.code, [scanned.refused]);
  const envelope = openBody(scanned.root);
  if ('refused' in envelope) return envelope;
  const { message } = envelope;
  const contract = contracts.find((one) => elementOf(one) === message.name && namespaceOf(one) === message.namespace);
  if (!contract) return { refused: 'message-unknown', params: { message: `{${message.namespace}}${message.name}`.slice(0, 200) } };
  const data = dataOf(contract, message);
  // Names, numbers and levels that XML may have and the JSON behind this door may not: a list is a level of its own there.
  const unkept = unfit(data, maxDepth);
  if (unkept)
    return {
      refused: unkept.code === 'depth' ? 'body-too-deep' : 'contract-broken',
      findings: [unkept],
      params: { depth: maxDepth },
      type: contract.type,
    };
  return { contract, data };
}

/** Why JSON is none we read. */
export const unreadJson = (code: string, findings: readonly Finding[]): NotUnderstood => ({
  refused: code === 'depth' ? 'body-too-deep' : 'body-malformed',
  findings,
  params: { depth: maxDepth },
});

/** Why an XML document, or its beginning, is none we read. */
export const unreadXml = (code: string, findings: readonly Finding[]): NotUnderstood => ({
  refused: reasons[code] ?? 'xml-malformed',
  findings,
  params: { depth: maxDepth },
});

const reasons: Readonly<Record<string, 'body-too-deep' | 'xml-forbidden'>> = {
  depth: 'body-too-deep',
  doctype: 'xml-forbidden',
  entity: 'xml-forbidden',
  instruction: 'xml-forbidden',
};

/** The document with addresses where the content of files stood. */
const named = (text: string, taken: ReadonlyMap<string, Taken>): string =>
  text.replaceAll(takenWord, (word) => (taken.has(word) ? `urn:fatong:blob:${taken.get(word)!.written?.address ?? ''}` : word));

const takenWord = /taken-out:[0-9a-f-]{36}:\d+/g;

import type { DataOf, Message } from '@fatong/contracts';
import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { today } from '@fatong/contracts/codes';
import { definitionVersion, type SealedLetter } from '../../definitions/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { ActOutcome, Brought, BroughtFiles, KeptLetter, LetterPdf, RecordEventRow, Unit } from '../../ports/index.js';
import { notAsked, otherDigest, sealRefused } from '../causes.js';
import type { Change } from '../change.js';
import { commit } from '../commit.js';
import { consulted } from '../consulted.js';
import { decide } from '../decide.js';
import { machine } from '../doer.js';
import { barrier, lockingFind } from '../guard.js';
import { goingOnName } from '../machines.js';
import type { Parts } from '../parts.js';
import { numbersFor } from './numbers.js';

/** Who answers what the seal service says: no area, since letters of all are sealed alike. */
export const letterLane = 'letters';
/** So many in one turn. */
const batch = 20;

/** Asks a seal for letters whose PDF is there, each once: asked and stated in one transaction. One whose PDF has no place for it is printed anew first. Answers how many it took. */
export async function askSeals(parts: Pick<Parts, 'store' | 'clock' | 'sealing'>): Promise<number> {
  const { sealing } = parts;
  if (!sealing) return 0;
  return parts.store.transact(async (unit) => {
    const due = await unit.sealable(batch);
    const at = parts.clock();
    for (const letter of due) {
      const request = uuidv7(Date.parse(at));
      if (letter.print.state !== 'ready') continue;
      const { range } = letter.print;
      if (range === null) await unit.printAnew(letter.id);
      else if (await unit.askSeal(letter.id, request))
        unit.add('outbox', {
          id: request,
          type: letterPrinted.type,
          source: `/${letterLane}`,
          time: at,
          key: letter.number,
          subject: letter.number,
          correlation: request,
          record: `${letter.type}:${letter.recordId}`,
          data: askedOf(letter, { request, digest: range, room: sealing.room }),
        });
    }
    return due.length;
  });
}

const askedOf = (
  { number, issuedAt, content }: KeptLetter,
  { request, digest, room }: Pick<DataOf<typeof letterPrinted>, 'request' | 'digest' | 'room'>,
): DataOf<typeof letterPrinted> => ({
  request,
  number,
  title: content.title[0],
  unit: content.by.unit,
  issuedOn: today(new Date(issuedAt)),
  digest,
  room,
});

/** Puts the seals that came into the letters they were asked for, before the transaction that takes them: what is not in it is no seal of ours. */
export async function putSeals({ store, sealing }: Pick<Parts, 'store' | 'sealing'>, messages: readonly Message[]): Promise<Brought> {
  const sealed = new Map<string, LetterPdf>();
  for (const message of messages) {
    const said = message.data as DataOf<typeof letterSealed>;
    if (said.result !== 'sealed' || !sealing) continue;
    const letter = await store.transact((unit) => unit.askedSeal(said.request));
    if (letter === null || !isOver(letter, said.digest)) continue;
    const put = await sealing.sealed(letter.print, said.signature ?? '');
    if ('refused' in put) return { refused: sealRefused(put.refused) };
    sealed.set(keyOf(said), put);
  }
  return { files: sealed };
}

/** Of several results of one request each has its own seal. */
const keyOf = ({ request, receipt }: DataOf<typeof letterSealed>): string => `${request} ${receipt}`;

type Asked = KeptLetter & { readonly seal: { readonly state: 'asked' }; readonly print: Extract<KeptLetter['print'], { state: 'ready' }> };
/** It waits for a seal over this digest. */
const isOver = (letter: KeptLetter, digest: string): letter is Asked =>
  letter.seal?.state === 'asked' && letter.print.state === 'ready' && letter.print.range === digest;

interface Told {
  readonly at: string;
  readonly messageId?: string;
}

/** Writes what the seal service says on the letter it was asked for, and on the timeline of its record; what is over another document is not taken. */
export async function takeSeals(
  parts: Parts,
  unit: Unit,
  messages: readonly (Message & Told)[],
  put: BroughtFiles,
): Promise<readonly ActOutcome[]> {
  const outcomes: ActOutcome[] = [];
  for (const message of messages) outcomes.push(await takeSeal(parts, unit, message, put));
  return outcomes;
}

async function takeSeal(parts: Parts, unit: Unit, message: Message & Told, put: BroughtFiles): Promise<ActOutcome> {
  const said = message.data as DataOf<typeof letterSealed>;
  const letter = await unit.askedSeal(said.request);
  if (letter === null) return { refused: notAsked() };
  const record = `${letter.type}:${letter.recordId}`;
  if (letter.seal?.state !== 'asked') return { done: true, record, note: 'nothing-new' };
  if (!isOver(letter, said.digest)) return { refused: otherDigest() };
  const pdf = said.result === 'sealed' ? sealedPdf(put, said) : undefined;
  const content = {
    at: said.at,
    seal: said.seal ?? null,
    certificate: said.certificate ?? null,
    reason: said.reason ?? null,
    unsealed: pdf ? letter.print.digest : null,
  };
  await unit.keepSeal(letter.id, { state: said.result, request: said.request, content }, pdf);
  await commit(parts, unit, [await changeOf(parts, unit, letter, message)]);
  if (pdf) {
    const next = await following(parts, unit, { ...letter, print: { state: 'ready', ...pdf } }, message.at);
    if (next) await commit(parts, unit, [next]);
  }
  return { done: true, record, note: 'applied' };
}

function sealedPdf(put: BroughtFiles, said: DataOf<typeof letterSealed>): LetterPdf {
  const pdf = put.get(keyOf(said));
  if (pdf === undefined || !('address' in pdf))
    throw new Error(`The seal of request ${said.request} was not put into its letter before it was taken.`);
  return pdf;
}

/** What the letter has done once it is sealed; null: nothing, or the record does not allow it now. */
async function following(parts: Parts, unit: Unit, letter: Asked, at: string): Promise<Change | null> {
  const record = parts.catalogue.type(letter.type)!;
  const name = record.letters[letter.name]?.sealed ?? null;
  const row = (await unit.records(letter.type, [letter.recordId])).get(letter.recordId);
  if (name === null || row === undefined) return null;
  const action = { ...record.actions[name]!, name };
  const find = lockingFind(unit);
  if (await barrier({ catalogue: parts.catalogue, at, find }, record, action, { row, timeline: [] }, null)) return null;
  const decision = decide({
    catalogue: parts.catalogue,
    record,
    action,
    row,
    involved: await unit.involved(record.name, row.id),
    targets: new Map(),
    doer: machine(goingOnName(record.name, name), action.title),
    numbers: await numbersFor(unit, record, action, at),
    consultation: await consulted(parts, unit, record, action, { row, at }),
    at,
    read: { values: {}, reason: null },
    letter: handedOn(letter, letter.print),
  });
  return 'refused' in decision ? null : decision.change;
}

const handedOn = (
  { number, issuedAt, content }: KeptLetter,
  { address, size, digest }: Extract<KeptLetter['print'], { state: 'ready' }>,
): SealedLetter => ({
  number,
  title: content.title[0],
  issuedOn: today(new Date(issuedAt)),
  digest,
  pdf: { claim: address, size, mediaType: 'application/pdf' },
});

/** The record itself stays as it is: its timeline goes on. */
async function changeOf(
  parts: Parts,
  unit: Unit,
  { type, recordId, number, content, print }: Asked,
  message: Message & Told,
): Promise<Change> {
  const said = message.data as DataOf<typeof letterSealed>;
  const record = parts.catalogue.type(type)!;
  const row = (await unit.records(type, [recordId])).get(recordId)!;
  const event: RecordEventRow = {
    id: uuidv7(Date.parse(message.at)),
    type,
    recordId,
    at: message.at,
    happenedAt: said.at,
    kind: 'report',
    name: message.type,
    fromState: row.state,
    toState: row.state,
    actor: { kind: 'system', id: said.source, name: parts.system(said.source) },
    changes: [],
    reason: `《${content.title[0]}》${number}：${said.result === 'sealed' ? `已签章，签章前文件的 SM3 为 ${print.digest}` : `不予签章，${said.reason ?? ''}`}`,
    outboxId: said.request,
    ...(message.messageId !== undefined && { messageId: message.messageId }),
    definitionVersion: definitionVersion(record),
  };
  return { record, before: row, after: row, changed: new Set(), events: [event], states: [], facts: [], by: null, at: message.at };
}

/** What the engine answers beside the areas. */
export const sealsAnswered = letterSealed.type;

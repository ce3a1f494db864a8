import type { Label } from '@fatong/contracts';
import type { KeptLetter, LetterContent, LetterDeliveryRow, LetterPrint, LetterRow, LetterSeal, SealContent } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import type { Seal } from '../secrecy/index.js';
import { numberOrNull, text, textOrNull } from './read.js';

const letterPlace = 'record_letter.content';
const sealPlace = 'record_letter.seal';
const deliveryPlace = 'letter_delivery.content';

/** To be printed at once. */
export const storeLetter = (row: LetterRow, seal: Seal): StoredRow => ({
  id: row.id,
  type: row.type,
  record_id: row.recordId,
  name: row.name,
  number: row.number,
  issued_at: row.issuedAt,
  addressee: row.to,
  content: seal.closeJson(letterPlace, row.id, row.content),
  definition_version: row.definitionVersion,
  due_at: row.issuedAt,
  attempt: 0,
  cause: null,
  blob: null,
  size: null,
  digest: null,
  range_digest: null,
  seal_state: row.seals ? 'waiting' : null,
  seal_request: null,
  seal: null,
});

export const storeSeal = (id: string, content: SealContent, seal: Seal): Buffer => seal.closeJson(sealPlace, id, content);

export const storeLetterDelivery = (row: LetterDeliveryRow, seal: Seal): StoredRow => ({
  id: row.id,
  letter_id: row.letterId,
  at: row.at,
  way: row.way,
  sent_on: row.sentOn,
  arrived_on: row.arrivedOn,
  content: seal.closeJson(deliveryPlace, row.id, row.content),
});

export function readLetter(row: StoredRow, deliveries: readonly LetterDeliveryRow[], seal: Seal): KeptLetter {
  const id = text(row, 'id');
  return {
    id,
    type: text(row, 'type'),
    recordId: text(row, 'record_id'),
    name: text(row, 'name'),
    number: text(row, 'number'),
    issuedAt: text(row, 'issued_at'),
    to: textOrNull(row, 'addressee'),
    content: seal.openJson(letterPlace, id, row['content'] as Buffer) as LetterContent,
    definitionVersion: text(row, 'definition_version'),
    seals: textOrNull(row, 'seal_state') !== null,
    print: printOf(row),
    seal: sealOf(row, id, seal),
    deliveries,
  };
}

export function readLetterDelivery(row: StoredRow, seal: Seal): LetterDeliveryRow {
  const id = text(row, 'id');
  return {
    id,
    letterId: text(row, 'letter_id'),
    at: text(row, 'at'),
    way: text(row, 'way'),
    sentOn: text(row, 'sent_on'),
    arrivedOn: textOrNull(row, 'arrived_on'),
    content: seal.openJson(deliveryPlace, id, row['content'] as Buffer) as LetterDeliveryRow['content'],
  };
}

function sealOf(row: StoredRow, id: string, seal: Seal): LetterSeal | null {
  const state = textOrNull(row, 'seal_state') as LetterSeal['state'] | null;
  if (state === null || state === 'waiting') return state === null ? null : { state };
  const request = text(row, 'seal_request');
  return state === 'asked'
    ? { state, request }
    : { state, request, content: seal.openJson(sealPlace, id, row['seal'] as Buffer) as SealContent };
}

function printOf(row: StoredRow): LetterPrint {
  const address = textOrNull(row, 'blob');
  if (address !== null)
    return {
      state: 'ready',
      address,
      size: numberOrNull(row, 'size') ?? 0,
      digest: text(row, 'digest'),
      range: textOrNull(row, 'range_digest'),
    };
  const cause = textOrNull(row, 'cause');
  return { state: 'waiting', attempt: numberOrNull(row, 'attempt') ?? 0, cause: cause === null ? null : (JSON.parse(cause) as Label) };
}

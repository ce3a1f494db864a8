import { faultOf, type Finding, type Label } from '@fatong/contracts';
import type { LetterDeliveryRequest } from '@fatong/contracts/api';
import { deliveryWays, isCode, legalDate, today } from '@fatong/contracts/codes';
import type { KeptLetter, LetterDeliveryRow } from '../../ports/index.js';

type Step = Pick<LetterDeliveryRow, 'way' | 'sentOn' | 'arrivedOn'> & Pick<LetterDeliveryRow['content'], 'receivedBy' | 'proof'>;

/** A step of a delivery, or all that is wrong with it: days in their order, neither before the letter nor after today, and proof of what arrived. */
export function readDelivery(
  { way, sentOn, arrivedOn, receivedBy, proof }: LetterDeliveryRequest,
  { issuedAt }: Pick<KeptLetter, 'issuedAt'>,
  now = today(),
): Step | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const say = (field: string, code: string, words: Label): void => void findings.push({ pointer: `/${field}`, code, words });
  const issuedOn = today(new Date(issuedAt));
  const day = (field: string, value: string, from: string, before: Label): void => {
    const fault = faultOf(legalDate, value);
    if (fault) say(field, fault.code, fault.words);
    else if (value < from) say(field, 'too-early', before);
    else if (value > now) say(field, 'too-late', ['日期不能晚于今天。', 'The day must not lie after today.']);
  };
  if (!isCode(deliveryWays, way)) say('way', 'choice', ['请从所列选项中选择。', 'Choose from the list.']);
  day('sentOn', sentOn, issuedOn, [`不能早于制发日期 ${issuedOn}。`, `Not before it was issued, on ${issuedOn}.`]);
  if (arrivedOn !== undefined) day('arrivedOn', arrivedOn, sentOn, ['不能早于发出日期。', 'Not before it was sent.']);
  const [who, what] = [textOf(receivedBy), textOf(proof)];
  for (const [field, text] of [
    ['receivedBy', who],
    ['proof', what],
  ] as const) {
    if (text !== null && (!text.isWellFormed() || text.includes('\0'))) say(field, 'type', ['应为文字。', 'Must be text.']);
  }
  if (arrivedOn !== undefined && what === null)
    say('proof', 'required', ['已送达的，请填写送达凭证。', 'Say what proves that it arrived.']);
  return findings.length > 0 ? { findings } : { way, sentOn, arrivedOn: arrivedOn ?? null, receivedBy: who, proof: what };
}

const textOf = (value: string | undefined): string | null => {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
};

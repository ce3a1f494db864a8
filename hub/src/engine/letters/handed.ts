import { today } from '@fatong/contracts/codes';
import type { ActionType, RecordType, SealedLetter } from '../../definitions/index.js';
import type { KeptLetter, RecordRow, Unit } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { notPossible, type Refusal } from '../refusal.js';

/** Letters that facts of an action hand on, by the fact. */
export type HandedLetters = ReadonlyMap<string, SealedLetter>;
const none: HandedLetters = new Map();

/** The letters that facts of an action hand on: of each the last one issued, where its PDF is there and, if it is to be sealed, its seal. */
export async function handedLetters(
  { catalogue }: Pick<Parts, 'catalogue'>,
  unit: Pick<Unit, 'lettersOf'>,
  record: RecordType,
  { then }: Pick<ActionType, 'then'>,
  { id, values }: Pick<RecordRow, 'id' | 'values'>,
): Promise<HandedLetters> {
  const builders = then.flatMap(({ fact }) => {
    const built = fact === undefined ? undefined : catalogue.fact(record.name, fact);
    return built?.letter ? [{ fact: built.fact.type, letter: built.letter }] : [];
  });
  if (builders.length === 0) return none;
  const found = new Map<string, SealedLetter>();
  for (const { fact, letter } of builders) {
    const of = letter.of === undefined ? id : values[letter.of];
    const type = letter.of === undefined ? record.name : refTo(record, letter.of);
    if (typeof of !== 'string' || type === undefined) continue;
    const last = (await unit.lettersOf(type, of)).findLast(({ name }) => name === letter.name);
    const handed = last === undefined ? null : handedOn(last);
    if (handed !== null) found.set(fact, handed);
  }
  return found;
}

const refTo = ({ fields }: RecordType, name: string): string | undefined => {
  const field = fields[name];
  return field !== undefined && 'to' in field && typeof field.to === 'string' ? field.to : undefined;
};

/** As a fact hands it on; null: it is not printed yet, or not sealed as it is to be. */
export function handedOn({ number, issuedAt, content, print, seal }: KeptLetter): SealedLetter | null {
  if (print.state !== 'ready' || (seal !== null && seal.state !== 'sealed')) return null;
  return {
    number,
    title: content.title[0],
    issuedOn: today(new Date(issuedAt)),
    digest: print.digest,
    pdf: { claim: print.address, size: print.size, mediaType: 'application/pdf' },
  };
}

/** What is stated now hands on a letter that is not there yet. */
export function unhanded(
  { catalogue }: Pick<Parts, 'catalogue'>,
  record: RecordType,
  says: readonly { readonly fact: string }[],
  letters: HandedLetters,
): Refusal | null {
  for (const { fact } of says) {
    const letter = catalogue.fact(record.name, fact)?.letter ?? null;
    if (letter === null || letters.has(fact)) continue;
    const by = catalogue.type(letter.of === undefined ? record.name : (refTo(record, letter.of) ?? ''));
    const [zh, en] = by?.letters[letter.name]?.title ?? ['文书', 'The letter'];
    return notPossible(
      `《${zh}》尚未印制、签章完毕，不能发送：请稍后再试。`,
      `“${en}” is not printed and sealed yet, so it cannot be sent.`,
    );
  }
  return null;
}

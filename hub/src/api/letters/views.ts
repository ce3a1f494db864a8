import type { LetterSealView, LetterView } from '@fatong/contracts/api';
import { deliversLetter, readsLetterAs } from '../../access/index.js';
import type { Area, RecordType } from '../../definitions/index.js';
import { checkCodeOf } from '../../platform/index.js';
import type { KeptLetter, LetterSeal, RecordReader, RecordRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { addresseeUnits } from './addressees.js';

/** Letters of a record as this reader sees them; those he may not read are not there. */
export async function letterViews(
  reader: Reader,
  {
    area,
    record,
    row,
    letters,
    records,
  }: {
    readonly area: Area;
    readonly record: RecordType;
    readonly row: RecordRow;
    readonly letters: readonly KeptLetter[];
    readonly records: Pick<RecordReader, 'get' | 'titles'>;
  },
): Promise<readonly LetterView[]> {
  const units = await addresseeUnits(records, record, letters);
  const seen = letters.flatMap((letter) => {
    const as = readsLetterAs(reader, { area, record, row, letter, addresseeUnit: units.get(letter.to ?? '') ?? null });
    return as === null ? [] : [{ letter, as }];
  });
  const titles = await titlesOf(
    seen.flatMap(({ letter: { to } }) => to ?? []),
    records,
  );
  return seen.map(({ letter, as }) =>
    viewOf(letter, {
      isOfficial: as === 'official',
      mayDeliver: as === 'official' && deliversLetter(reader, record, letter.name),
      mayCopy: as === 'official' && record.letters[letter.name]?.docx === true,
      title: letter.to === null ? null : (titles.get(letter.to) ?? null),
    }),
  );
}

function viewOf(
  { id, number, issuedAt, content: { title, by }, print, seal, deliveries }: KeptLetter,
  about: { readonly isOfficial: boolean; readonly mayDeliver: boolean; readonly mayCopy: boolean; readonly title: string | null },
): LetterView {
  const forOfficials = <T>(value: T): T | null => (about.isOfficial ? value : null);
  return {
    id,
    title,
    number,
    issuedAt,
    by,
    to: about.title,
    printed: print.state === 'ready',
    cause: print.state === 'ready' ? null : forOfficials(print.cause),
    digest: print.state === 'ready' ? print.digest : null,
    checkCode: checkCodeOf(id),
    seal: seal && sealOf(seal, about),
    deliveries: deliveries
      .filter(({ arrivedOn }) => about.isOfficial || arrivedOn !== null)
      .map(({ id: step, at, way, sentOn, arrivedOn, content }) => ({
        id: step,
        at,
        way,
        sentOn,
        arrivedOn,
        receivedBy: forOfficials(content.receivedBy),
        proof: forOfficials(content.proof),
        notedBy: forOfficials(content.notedBy),
      })),
    mayDeliver: about.mayDeliver,
    ...(about.mayCopy && { docx: true }),
  };
}

function sealOf(
  seal: LetterSeal,
  { isOfficial, mayDeliver }: { readonly isOfficial: boolean; readonly mayDeliver: boolean },
): LetterSealView {
  const said = 'content' in seal ? seal.content : null;
  return {
    state: seal.state,
    at: said?.at ?? null,
    seal: said?.seal ?? null,
    certificate: said?.certificate ?? null,
    ...(typeof said?.unsealed === 'string' && { unsealed: said.unsealed }),
    reason: isOfficial ? (said?.reason ?? null) : null,
    mayAskAgain: mayDeliver && seal.state === 'refused',
  };
}

/** What they are called, by `<type>:<id>`. */
async function titlesOf(whom: readonly string[], records: Pick<RecordReader, 'titles'>): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const [type = '', all] of Map.groupBy(
    [...new Set(whom)].map((one) => one.split(':', 2) as [string, string]),
    ([of]) => of,
  )) {
    for (const [id, title] of await records.titles(
      type,
      all.map(([, of]) => of),
    ))
      titles.set(`${type}:${id}`, title);
  }
  return titles;
}

import { bytesOf, type FilesField } from '@fatong/contracts/fields';
import type { DemoAct } from '../../definitions/index.js';
import type { Receiving, RecordFiles, Viewer } from '../../ports/index.js';
import { entryId } from './entries.js';

/** Where the files go that a demo's people hand in. */
export interface Desk {
  readonly files: Pick<RecordFiles, 'add' | 'get'>;
  readonly receiving: Receiving;
}
/** What an act says of a file: how it is called, and until when it holds. */
interface Paper {
  readonly name: string;
  readonly until?: string;
}

/** Uploads a page for each paper, as its person would before the act; the same paper of the same act is uploaded once. */
export async function handIn(
  { files, receiving }: Desk,
  {
    act: { type, action, on, at },
    slot,
    field,
    by,
    row = null,
  }: { readonly act: DemoAct; readonly slot: string; readonly field: FilesField; readonly by: Viewer; readonly row?: number | null },
  papers: readonly Paper[],
): Promise<readonly { readonly id: string; readonly until?: string }[]> {
  const handed: { readonly id: string; readonly until?: string }[] = [];
  for (const [i, { name, until }] of papers.entries()) {
    const id = entryId('file', `${on} ${action} ${at} ${slot} ${row === null ? i : `${row} ${i}`}`);
    handed.push({ id, ...(until !== undefined && { until }) });
    if ((await files.get(id)) !== null) continue;
    const wanted = { name, accept: field.accept, maxBytes: bytesOf(field.maxMb) };
    const received = await receiving.receive(whole(page(`Demo: ${type} ${on} ${slot} ${i + 1}`)), wanted);
    if ('refused' in received) throw new Error(`The demo paper ${name} of ${on} was not taken: ${received.refused}`);
    await files.add({ id, type, field: slot, account: by.account.id, at, ...received });
  }
  return handed;
}

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** A PDF of one page with one line, so that no paper is the copy of another. */
export function page(line: string): Buffer {
  const text = `BT /F1 14 Tf 72 770 Td (${line.replaceAll(/[^ -~]|[()\\]/g, '?')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

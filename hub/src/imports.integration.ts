import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportView } from '@fatong/contracts/api';
import { importColumns } from '@fatong/contracts/sheets';
import { startHubRig, type HubRig } from './api/testing/hub-rig.js';
import type { Client } from './api/testing/client.js';
import { systems } from './known.js';

let rig: HubRig;
let clerk: Client;
beforeAll(async () => {
  rig = await startHubRig();
  clerk = await rig.signIn('city.clerk');
});
afterAll(() => rig?.drop());

/** A sample of the contract as a sheet says it. */
async function sheetOf(type: string, sample: string): Promise<Buffer> {
  const contract = systems.flatMap(({ contracts }) => contracts).find((one) => one.type === type)!;
  const folder = join(import.meta.dirname, ...Array<string>(2).fill('..'), 'contracts', 'systems', contract.owner, 'samples');
  const data = JSON.parse(readFileSync(join(folder, `${contract.message}.v${contract.version}.${sample}.json`), 'utf8')) as Record<
    string,
    unknown
  >;
  const columns = importColumns(contract)!;
  const book = new exceljs.Workbook();
  book.addWorksheet('数据').addRows([columns.map(({ title }) => title[0]), columns.map(({ path }) => data[path] ?? null)]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
const upload = async (type: string, bytes: Buffer): Promise<ImportView> =>
  (
    await clerk.send<ImportView>('POST', `/api/imports?type=${type}`, {
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'x.xlsx', 'x-csrf-token': clerk.csrf },
    })
  ).body;
const imported = () =>
  rig.rows(`SELECT m.id, m.system, m.type, m.state, m.record FROM message m WHERE channel = 'import' ORDER BY received_at, id`);

describe('a sheet in the place of a source that is off, through the whole hub (L05)', () => {
  it.each([
    ['court-cases.violation.v1', 'fine'],
    ['procuratorate-cases.criminal-filing.v1', 'filed'],
    ['tribunals.violation.v1', 'award'],
  ])('L05: a row of %s is a message that was done and a violation of the bureau; the same file again is neither', async (type, sample) => {
    const bytes = await sheetOf(type, sample);
    const before = await imported();
    expect((await upload(type, bytes)).counts).toEqual({ taken: 1, again: 0, refused: 0, waiting: 0 });
    await expect
      .poll(async () => (await imported()).filter(({ state }) => state === 'done').length, { timeout: 20_000 })
      .toBe(before.length + 1);
    const [message] = (await imported()).filter(({ id }) => !before.some((one) => one['id'] === id));
    expect(message).toMatchObject({
      system: type.split('.')[0],
      type,
      state: 'done',
      record: expect.stringMatching(/^lawyers\.violation:/) as string,
    });
    const id = String(message!['record']).split(':')[1]!;
    const [record] = await rig.rows(`SELECT source_id, version FROM lawyers_violation WHERE id = '${id}'`);
    expect(record).toBeDefined();
    expect((await upload(type, bytes)).counts).toEqual({ taken: 0, again: 1, refused: 0, waiting: 0 });
    expect(await imported()).toHaveLength(before.length + 1);
    expect(await rig.rows(`SELECT source_id, version FROM lawyers_violation WHERE id = '${id}'`)).toEqual([record]);
  });
});

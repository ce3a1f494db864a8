import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, MessageItem, RefusalView } from '@fatong/contracts/api';
import { system as discipline } from '@fatong/contracts/systems/discipline';
import { closeEnvelope, demoSm2, dropFile, dropFolder, xmlOf, type DropSaid } from '@fatong/adapters/kit';
import { told } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const { partner } = demoSm2(discipline.folder);
const bribery = {
  AJBH: 'JW-E2E-1',
  BBH: 1,
  BAJG: '上海市监察委员会',
  LARQ: '20261110',
  XHRLB: '1',
  XM: '澹台朔望',
  XHSJ: '20230301',
  JE: 1250000,
  AQ: '澹台朔望为承揽案源给予财物',
  CLJG: '0',
  SHR: '闾丘受贿',
};

describe('what the discipline commission drops as sealed files (L29, S08)', () => {
  let system: RunningSystem;
  let operator: Reader;

  beforeAll(async () => {
    system = await startSystem();
    operator = await signIn(system, 'operator');
  });
  afterAll(() => system?.stop());

  const folder = (): string => join(system.data, 'drop');
  const drop = (bytes: Buffer): Promise<DropSaid> => dropFile({ folder: folder(), system: discipline.folder, bytes, pair: partner });
  const sealed = (more: Partial<Parameters<typeof closeEnvelope>[0]> = {}): Buffer =>
    closeEnvelope({
      system: discipline.folder,
      message: 'bribery-case',
      clear: Buffer.from(xmlOf(discipline, 'bribery-case', bribery)),
      pair: partner,
      ...more,
    });

  /** How many came in; a journey's system sends and takes many others meanwhile. */
  const cases = async (): Promise<number> =>
    (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[type]=discipline.bribery-case.v1')).body.items.length;

  it('is opened by the adapters and comes in once; a replay and a wrong key are refused with a receipt', async () => {
    const bytes = sealed();
    const [first, replay, wrongKey] = [
      await drop(bytes),
      await drop(bytes),
      await drop(sealed({ pair: { ...partner, theirs: demoSm2('somebody-else').partner.theirs } })),
    ];
    expect([first, replay, wrongKey].map(({ status, problem }) => [status, problem])).toEqual([
      [202, undefined],
      [401, 'nonce-replayed'],
      [401, 'envelope-unopened'],
    ]);
    await until('the case came in', async () => (await cases()) === 1);
    const refusals = await until('both refusals are listed', async () => {
      const { items } = (await operator.get<ListAnswer<RefusalView>>('/api/refusals?limit=50')).body;
      const own = items.filter((one) => one.system === discipline.folder);
      return own.length === 2 && own;
    });
    expect(refusals.map(({ problem }) => problem).sort()).toEqual(['envelope-unopened', 'nonce-replayed']);
  });

  it('comes from the simulated commission in the same way', async () => {
    await told(system, discipline.folder, '_send', { message: 'bribery-case', data: { ...bribery, AJBH: 'JW-E2E-2' } });
    await until('it came in', async () => (await cases()) === 2);
  });

  it('stands in clear in no log, and nothing is left in the folders', () => {
    const logs = readdirSync(join(system.data, 'logs'))
      .map((name) => readFileSync(join(system.data, 'logs', name), 'utf8'))
      .join('\n');
    expect(logs).not.toMatch(/澹台|闾丘|1250000/);
    const { in: entered, out, work } = dropFolder(folder(), discipline.folder);
    expect([entered, out, work].map((path) => readdirSync(path))).toEqual([[], [], []]);
  });
});

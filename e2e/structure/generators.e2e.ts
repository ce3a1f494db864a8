import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, RecordAnswer, RecordItem } from '@fatong/contracts/api';
import { partnerState, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { runProgram } from '../kit/run.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';
import { copyCheckout, type CheckoutCopy } from './checkout-copy.js';
import { follow, ownLines } from './tutorial-page.js';

const node = process.execPath;

/** Of vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Rights of the new areas, all of them; of lawyers that each type there is told of, since what is added brings its own spec: what else it grants the unit tests ask. */
const touched = "each area|in '(tides|lost-property)',|in 'lawyers', (are told|names every)|in 'lawyers',.* is offered exactly";

const tideTables = ['--area', 'tides', '--protocol', 'soap', '--message', 'case-hint', '--message-zh', '案情提示'];

/** What the generators write is model code: it must be right as it stands, in a checkout of its own; and so must be what the tutorial has its reader do with it. */
describe('what npm run new:area, new:system, new:message and new:record write', { timeout: 480_000 }, () => {
  let copy: CheckoutCopy;
  let made: string[];
  const tutorial = readFileSync(join(import.meta.dirname, '../../docs/tutorial.md'), 'utf8');
  beforeAll(() => {
    copy = copyCheckout();
    copy.commit('base');
    const before = new Set(copy.texts().keys());
    copy.begin('area', 'tides', '--zh', '潮汐');
    copy.begin('system', 'weather', '--id', 'S95', '--zh', '气象服务系统');
    copy.begin('system', 'tide-tables', '--id', 'S97', '--zh', '潮汐系统', ...tideTables);
    copy.begin(
      'system',
      'wind-maps',
      '--id',
      'S96',
      '--zh',
      '风力图系统',
      '--protocol',
      'amqp',
      '--message',
      'squall',
      '--message-zh',
      '阵风',
    );
    copy.begin('message', 'lawyers-association', 'merit', '--zh', '表彰');
    copy.run(node, 'scripts/new.mjs', 'record', 'lawyers', 'visit-report', '--zh', '走访记录', '--function', 'L05');
    follow(copy, tutorial);
    made = [...copy.texts().keys()].filter((path) => !before.has(path));
  }, 480_000);
  afterAll(() => copy?.discard());

  const ownTests = [
    'adapters/weather',
    'adapters/tide-tables',
    'adapters/wind-maps',
    'areas/tides/demo',
    'areas/tides/matters',
    'lawyers/tips',
    'tides/case-hints',
    'lawyers/squalls',
    'lawyers/merits',
    'lawyers/visit-reports',
    'areas/lost-property',
    'adapters/metro',
  ];
  const shared = [
    'samples.spec',
    'contracts/contracts.spec',
    'contracts/systems/stories',
    'hostile.spec',
    'areas.spec',
    'api/rights/system-roles',
    'api/documents/documents',
    'api/steering',
    'scripts/new',
    'scripts/generate',
  ];

  it('is green with nothing else done: it compiles, lints, is generated wholly, passes the conformance suite, the checks of samples, rights and its own scenarios', async () => {
    const specs = [...ownTests, ...shared];
    const [errors, , , , tested, granted] = await Promise.all([
      copy.typeErrors(),
      copy.start(node, 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...made.filter((path) => path.endsWith('.ts'))),
      copy.start(node, 'scripts/generate.mjs', '--check'),
      copy.start(
        node,
        '--experimental-transform-types',
        '--import',
        join(copy.folder, 'scripts/declarations/sources.mjs'),
        'scripts/declarations/check.mjs',
      ),
      copy.start(node, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=json', ...specs),
      copy.start(node, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=json', 'api/rights/rights', '-t', touched),
    ]);
    expect(errors).toEqual([]);
    const report = JSON.parse(tested) as Report;
    const rights = JSON.parse(granted) as Report;
    for (const area of ['lawyers', 'tides', 'lost-property'])
      expect(
        rights.testResults
          .flatMap(({ assertionResults }) => assertionResults)
          .some(({ fullName, status }) => status === 'passed' && fullName.includes(`in '${area}',`)),
        area,
      ).toBe(true);
    const ran = report.testResults.map(({ name }) => name);
    for (const spec of specs)
      expect(
        ran.some((name) => name.includes(spec)),
        spec,
      ).toBe(true);
    expect(report.numPassedTests).toBeGreaterThan(200);
  });

  it('and the tutorial’s area, which has all of that and is told wholly, is built by a reader who writes fewer than a hundred lines of it', () => {
    expect(made).toContain('hub/src/areas/lost-property/finds/find.ts');
    expect(ownLines(tutorial)).toBeGreaterThan(50);
    expect(ownLines(tutorial)).toBeLessThan(100);
  });

  it('runs twice only with another name', () => {
    const again = (...args: string[]): string =>
      spawnSync(node, ['scripts/new.mjs', ...args], { cwd: copy.folder, encoding: 'utf8' }).stderr;
    expect(again('system', 'weather')).toContain('contracts/systems/weather is there already');
    expect(again('record', 'lawyers', 'visit-report', '--zh', '走访记录')).toContain('visit-report.ts are there already');
    expect(again('area', 'tides', '--zh', '潮汐')).toContain('hub/src/areas/tides is there already');
  });

  describe('running', () => {
    let build: string;
    let system: RunningSystem;
    let clerk: Reader;
    let tidesClerk: Reader;
    beforeAll(async () => {
      build = copy.programs();
      system = await startSystem({ build, areas: ['lawyers', 'tides'] });
      [clerk, tidesClerk] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'tides.clerk')]);
    }, 300_000);
    afterAll(() => system?.stop());

    const first = (type: string, reader = clerk): Promise<RecordItem> =>
      until(`a record of ${type}`, async () => (await reader.get<ListAnswer<RecordItem>>(`/api/records/${type}`)).body.items[0]);
    const sample = (folder: string, file: string): string => join(copy.folder, 'contracts/systems', folder, 'samples', file);

    it('shows the new area to its own clerk, with what the demo tells of it, and to nobody else', async () => {
      const { body } = await tidesClerk.get<ListAnswer<RecordItem>>('/api/records/tides.matter');
      expect(body.items.map(({ state }) => state).sort()).toEqual(['done', 'open']);
      expect((await clerk.get('/api/records/tides.matter')).status).toBe(403);
    });

    it('takes a signed message at its door, shows it to the clerk, and sends his answer to the partner', async () => {
      const given = JSON.parse(readFileSync(sample('weather', 'tip.v1.given.json'), 'utf8')) as unknown;
      expect(await send(system, 'weather', 'tip', given)).toMatchObject({ status: 202 });
      const { id } = await first('lawyers.tip');
      const tip = (await clerk.get<RecordAnswer>(`/api/records/lawyers.tip/${id}`)).body;
      expect(tip).toMatchObject({ number: 'X-2026-000123', state: 'received', masked: ['contact', 'content'] });
      expect((await clerk.post(`/api/records/lawyers.tip/${id}/actions/answer`, { version: tip.version, reason: '已核实。' })).status).toBe(
        200,
      );
      await until('the partner has the answer', async () => (await partnerState(system, 'weather')).effects === 1);
    });

    it('takes a SOAP message that fatong send signs, sends the clerk’s answer to the partner by SOAP, and lets him open a record of the new type', async () => {
      const sent = await runProgram(
        join(build, 'adapters/send.js'),
        ['tide-tables', 'case-hint', sample('tide-tables', 'case-hint.v1.given.xml')],
        { ADAPTERS_URL: system.adapters.url, FATONG_MODE: 'demo' },
      );
      expect({ status: sent.status, said: sent.stdout + sent.stderr }).toEqual({
        status: 0,
        said: expect.stringContaining('"receipt"') as string,
      });
      const { id } = await first('tides.caseHint', tidesClerk);
      const { version } = (await tidesClerk.get<RecordAnswer>(`/api/records/tides.caseHint/${id}`)).body;
      expect(
        (await tidesClerk.post(`/api/records/tides.caseHint/${id}/actions/answer`, { version, reason: '已核实 & <属实>。' })).status,
      ).toBe(200);
      await until('the partner has the answer', async () => (await partnerState(system, 'tide-tables')).effects === 1);
      expect(
        (await clerk.post('/api/records/lawyers.visitReport/actions/open', { subject: '核对登记信息', dueOn: '2026-12-31' })).status,
      ).toBeLessThan(300);
      expect(await first('lawyers.visitReport')).toMatchObject({ state: 'open' });
    });

    it('takes what the partner publishes to the broker, said by itself or sent by hand, and answers it there', async () => {
      const file = sample('wind-maps', 'squall.v1.given.json');
      const said = await fetch(`${system.simulators.url}/wind-maps/_send`, {
        method: 'POST',
        body: JSON.stringify({ message: 'squall', data: JSON.parse(readFileSync(file, 'utf8')) as unknown }),
      });
      expect(await said.json()).toMatchObject({ status: 202, body: { state: 'queued' } });
      expect(await first('lawyers.squall')).toMatchObject({ number: 'X-2026-000123' });
      const sent = await runProgram(join(build, 'adapters/send.js'), ['wind-maps', 'squall', file], {
        AMQP_URL: system.amqpUrl,
        FATONG_MODE: 'demo',
      });
      expect({ status: sent.status, said: sent.stdout + sent.stderr }).toEqual({
        status: 0,
        said: expect.stringContaining('"receipt"') as string,
      });
    });
  });
});

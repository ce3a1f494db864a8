import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, type CheckoutCopy } from './checkout-copy.js';
import { dangling } from './dangling.js';
import { faultsOf, leave, speakingOf } from './leaving.js';

/** A small area of its own: a reading room that hears of visits from a library system. */
const library = {
  'contracts/systems/library/system.ts': `import type { SystemWords } from '../../system.js';
export const about = { id: 'S99', folder: 'library', title: ['图书馆', 'Library'], area: 'reading', partitions: 1, protocol: 'rest' } as const satisfies SystemWords;
`,
  'contracts/systems/library/visit.ts': `import { Type } from 'typebox';
import { contract, internal } from '../../index.js';
export const visit = contract({ owner: 'library', message: 'visit', version: 1, title: ['到访', 'Visit'], kind: 'in', identity: { id: ['BH'], version: 'BB', key: 'BH', order: 'version' },
  schema: internal(Type.Object({ BH: Type.String(), BB: Type.Integer({ minimum: 1 }), ZT: Type.Enum(['1', '2']), RQ: Type.String() })) });
`,
  'adapters/library/adapter.ts': `import { system } from '@fatong/contracts/systems/library';
import type { Adapter } from '../kit/adapter.js';
export const adapter: Adapter = { system };
`,
  'adapters/library/index.ts': `export { adapter } from './adapter.js';\n`,
};
const mapping = {
  'mappings/library/visit.v1.in.ts': `import { visitReported } from '@fatong/contracts/canonical/reading';
import { visit } from '@fatong/contracts/systems/library';
import { code, mapping } from '../kit/index.js';
export default mapping(visit, visitReported, (s) => ({ id: s.BH, version: s.BB, state: code({ '1': 'expected', '2': 'left' } as const)(s.ZT), on: s.RQ }));
`,
};
const area = {
  'contracts/canonical/reading/visit-reported.ts': `import { Type } from 'typebox';
import { closed, contract, internal } from '../../index.js';
export const visitReported = contract({ owner: 'reading', message: 'visit-reported', version: 1, title: ['到访已报告', 'Visit reported'], kind: 'report',
  identity: { id: ['id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(closed({ id: Type.String(), version: Type.Integer(), state: Type.Enum(['expected', 'left']), on: Type.String() })) });
`,
  'hub/src/areas/reading/area.ts': `import { area } from '../../definitions/index.js';
export const reading = area('reading', ['阅览', 'Reading room'], {
  roles: { clerk: { title: ['管理员', 'Clerk'], surface: 'admin' } },
  groups: { visits: ['到访', 'Visits'] },
});
`,
  'hub/src/areas/reading/visits/visit.ts': `import { end, mirror, state, text } from '../../../definitions/index.js';
import { reading } from '../area.js';
export const visit = mirror(reading, 'visit', ['到访', 'Visits'], {
  master: 'library',
  fields: { on: text(['日期', 'On']) },
  states: { expected: state(['待到访', 'Expected'], 'open'), left: end(['已离开', 'Left']) },
  groups: { visit: { title: ['到访', 'Visit'], fields: ['on'] } },
  see: { clerk: 'city' },
  actions: { annotate: { title: ['批注', 'Annotate'], by: ['clerk'], reason: true } },
  heading: ['on'],
  list: { columns: ['number', 'on', 'state'], filters: ['state'] },
});
`,
  'hub/src/areas/reading/visits/reports.ts': `import { visitReported } from '@fatong/contracts/canonical/reading';
import { answer } from '../../../definitions/index.js';
import { visit } from './visit.js';
export const reports = [answer(visitReported, visit, 'visit', (data) => ({ sourceId: data.id, version: data.version, state: data.state, happenedAt: data.on, values: { on: data.on } }))];
`,
};
const lunch = {
  'hub/src/areas/lawyers/lunches/lunch.ts': `import { end, prose, record, state } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
export const lunch = record(lawyers, 'lunch', ['工作餐', 'Lunches'], {
  number: 'LX{yyyymmdd}{seq:6}',
  fields: { wish: prose(['需求', 'Wish'], { required: true }) },
  states: { asked: state(['待办', 'Asked'], 'open'), eaten: end(['已办', 'Eaten']) },
  see: { 'city-clerk': 'city' },
  actions: { ask: { title: ['提交', 'Ask'], to: 'asked', by: 'city-clerk', form: ['wish'] }, eat: { title: ['办结', 'Eat'], from: 'asked', to: 'eaten', by: 'city-clerk' } },
  heading: ['wish'],
  list: { columns: ['number', 'state'], filters: ['state'] },
});
`,
};
/** What is generated anew wherever anything is added. */
const made =
  /^(adapters\/registry\.ts|mappings\/registry\.ts|contracts\/(systems|canonical)\/(.*\/)?index\.ts|hub\/src\/areas\/(.*\/)?index\.ts|hub\/src\/store\/migrations\/.*|docs\/rights\/.*\.md|docs\/functions\.md)$/;

describe('how to know the structure is right (architecture, section 2)', { timeout: 240_000 }, () => {
  let copy: CheckoutCopy;
  let before: Map<string, string>;
  beforeAll(() => {
    copy = copyCheckout();
    copy.generate();
    copy.commit('base');
    before = copy.texts();
  });
  afterAll(() => copy?.discard());

  const changed = (): string[] => {
    const now = copy.texts();
    return [...new Set([...now.keys(), ...before.keys()])].filter((path) => now.get(path) !== before.get(path)).sort();
  };

  const authored = Object.keys({ ...library, ...mapping, ...area });

  it('a new system is one folder each in contracts, adapters and mappings; a new area adds its folder and its canonical contracts; no other authored file changes', () => {
    copy.write({ ...library, ...mapping, ...area });
    copy.generate();
    const generated = changed().filter((path) => !authored.includes(path));
    for (const path of generated) expect(path).toMatch(made);
    expect(generated).toEqual(
      expect.arrayContaining([
        'adapters/registry.ts',
        'mappings/registry.ts',
        'contracts/systems/index.ts',
        'contracts/canonical/index.ts',
        'hub/src/areas/index.ts',
        'docs/rights/README.md',
        'docs/rights/reading.md',
      ]),
    );
    expect(generated.some((path) => path.startsWith('hub/src/store/migrations/'))).toBe(true);
  });

  it('a new record type is one authored file; its migration, its rights and its place in the area are generated', () => {
    copy.write(lunch);
    copy.generate();
    const now = copy.texts();
    expect(now.get('docs/rights/lawyers.md')).toContain('lawyers.lunch');
    expect(
      [...now].some(
        ([path, content]) =>
          path.startsWith('hub/src/store/migrations/') && content !== before.get(path) && content.includes('lawyers_lunch'),
      ),
    ).toBe(true);
    expect(changed().filter((path) => !made.test(path))).toEqual([...authored, ...Object.keys(lunch)].sort());
  });

  it('and all of that compiles', async () => {
    expect(await copy.typeErrors()).toEqual([]);
  });

  it('an area is removed by deleting its folder, its canonical contracts and the mappings that name them; the rest is as before, letter by letter', () => {
    copy.remove(
      'hub/src/areas/reading',
      'contracts/canonical/reading',
      'mappings/library',
      'contracts/systems/library',
      'adapters/library',
      'hub/src/areas/lawyers/lunches',
    );
    for (const path of changed()) {
      const text = before.get(path);
      // Migrations are never taken back by themselves: the removed area's table goes with the file that made it, before any release has it.
      if (!path.startsWith('hub/src/store/migrations/')) continue;
      if (text === undefined) copy.remove(path);
      else copy.write({ [path]: text });
    }
    copy.generate();
    // What is as before compiles as before.
    expect(changed()).toEqual([]);
  });

  describe.each(['lawyers', 'notary', 'petitions', 'forensic'])('the area %s is removed likewise', (of) => {
    let systems: readonly string[];
    let there: readonly string[];
    const migrations = (): string[] => [...copy.texts().keys()].filter((path) => path.endsWith('.sql'));
    beforeAll(() => {
      copy.git('checkout', '-qf', '.');
      copy.git('clean', '-qfd');
      there = migrations();
      systems = leave(copy, of);
      copy.generate();
    });

    it('with what its systems say to it: nothing else imports what is gone', () => {
      const speaking = speakingOf(copy, systems);
      expect(dangling(copy.texts()).filter((one) => !speaking.has(one.split(' ')[0]!))).toEqual([]);
    });

    it('and what is generated knows it no more, while no migration is asked for', () => {
      expect(migrations()).toEqual(there);
      expect([...copy.texts().keys()].filter((path) => path.startsWith('docs/rights/'))).not.toContain(`docs/rights/${of}.md`);
      expect(copy.texts().get('docs/rights/README.md')).not.toContain(of);
      expect(copy.texts().get('hub/src/areas/index.ts')).not.toContain(of);
    });

    it('and what the other areas declare is right without it: what leads there is left out', () => {
      expect(faultsOf(copy)).toEqual([]);
    });

    // The others would be asked the same once more, for minutes.
    it.runIf(of === 'lawyers')('and programs compile, and the frame’s tests that do not speak of it are green', async () => {
      const speaking = speakingOf(copy, systems);
      expect((await copy.typeErrors()).filter((error) => !speaking.has(error.split('(')[0]!))).toEqual([]);
      // What the other areas grant is asked by the unit tests.
      const frame = ['definitions', 'engine', 'access', 'broker', 'pipeline', 'platform', 'store'].map((part) => `hub/src/${part}`);
      const tests = [...copy.texts().keys()].filter(
        (path) =>
          path.endsWith('.spec.ts') &&
          [...frame, 'adapters/kit', 'mappings/kit', 'contracts/codes'].some((part) => path.startsWith(`${part}/`)) &&
          !speaking.has(path) &&
          // What another area tells a removed system goes nowhere then, and that spec says so.
          path !== 'mappings/kit/routes.spec.ts',
      );
      expect(tests.length).toBeGreaterThan(75);
      await copy.start(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...tests);
    });
  });
});

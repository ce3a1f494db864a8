import { describe, expect, it } from 'vitest';
import { area, checkAreas, files, gather, notesTraces, record, state, text, traces } from '../definitions/index.js';
import { MemoryFiles, city, newWorld, somebody, type World } from './testing/index.js';

const name = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const fields = {
  about: text(['事由', 'About']),
  chart: files(['病历', 'Chart'], { accept: ['pdf', 'jpg'] }),
  other: files(['其他', 'Other'], { accept: ['pdf'] }),
  noted: traces(['痕迹', 'Traces']),
};
const common = {
  one: 'Admission',
  states: { open: state(['在办', 'Open']) },
  see: { clerk: 'city' },
  heading: ['about'],
  list: { columns: ['about'] },
} as const;
const admission = record(name, 'admission', ['入院', 'Admissions'], {
  ...common,
  fields,
  actions: {
    open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['about', 'chart', 'other'], then: [notesTraces('noted', ['chart'])] },
    renew: { title: ['更新', 'Renew'], from: 'open', by: 'clerk', form: ['chart'], then: [notesTraces('noted', ['chart'])] },
  },
});
const ward = gather(name, [{ admission }]);
const clerk = somebody('clerk', ['ward.clerk'], city);

let n = 0;
async function uploaded(world: World, field: string, ...says: readonly string[]): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  await new MemoryFiles(world.tables).add({
    id,
    type: 'ward.admission',
    field,
    account: clerk.account.id,
    at: '2026-03-02T01:00:00.000Z',
    address: id,
    size: 9,
    kind: 'pdf',
    content: {
      name: 'a.pdf',
      sm3: `sm3 ${++n}`,
      ...(says.length > 0 && { traces: says.map((one) => ({ trace: 'editor' as const, says: one })) }),
    },
  });
  return { id };
}

describe('what files say of having been worked over', () => {
  it('is kept as rows, of the slots it looks into alone, and stays when another file takes the place', async () => {
    const world = newWorld([ward]);
    await world.engine.perform({
      viewer: clerk,
      type: 'ward.admission',
      action: 'open',
      form: { about: 'a', chart: [await uploaded(world, 'chart', 'Photoshop')], other: [await uploaded(world, 'other', 'GIMP')] },
      idempotencyKey: 'a',
    });
    const now = () => world.only('ward.admission');
    expect(now().values['noted']).toMatchObject([{ material: '病历', trace: 'editor', says: 'Photoshop' }]);
    const renew = async (chart: object, key: string) =>
      world.engine.perform({
        viewer: clerk,
        type: 'ward.admission',
        id: now().id,
        version: now().version,
        action: 'renew',
        form: { chart: [chart] },
        idempotencyKey: key,
      });
    await renew(await uploaded(world, 'chart'), 'b');
    expect(now().values['noted']).toMatchObject([{ says: 'Photoshop' }]);
    await renew(await uploaded(world, 'chart', 'Canva'), 'c');
    expect((now().values['noted'] as { says: string }[]).map(({ says }) => says)).toEqual(['Photoshop', 'Canva']);
  });

  it('is not looked for where there are no files, nor kept where a form asks', () => {
    const wrong = record(name, 'admission', ['入院', 'Admissions'], {
      ...common,
      fields,
      actions: {
        open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['about', 'noted'], then: [notesTraces('noted', ['about'])] },
      },
    });
    expect(checkAreas([gather(name, [{ wrong }])]).join()).toContain('looks for traces in about, which holds no files');
  });
});

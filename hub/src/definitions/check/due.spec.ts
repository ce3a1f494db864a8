import { and, valueOf, type Condition } from '@fatong/contracts/expression';
import { describe, expect, it } from 'vitest';
import { area, checkAreas, days, did, end, exists, gather, record, ref, state, text } from '../index.js';

const x = area('x', ['某', 'X'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, lead: { title: ['负责人', 'Lead'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});

describe('what is asked of somebody', () => {
  const sound = {
    fields: { subject: text(['事项', 'Subject']), other: ref(['另案', 'Other'], 'x.case') },
    states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
    see: { clerk: 'city', lead: 'city' },
    clocks: { finish: { title: ['办结', 'Finish'], from: did('open'), within: days(5), met: did('finish') } },
    heading: ['subject'],
    list: { columns: ['subject'] },
  } as const;
  const open = { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject'] } as const;
  const finish = { title: ['办结', 'Finish'], from: 'open', to: 'done', by: 'clerk' } as const;
  const faults = (type: object): readonly string[] => checkAreas([gather(x, [{ type }])]);

  it('is sound where people may do it and it is done with once it is', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      actions: {
        open,
        finish: { ...finish, due: 'finish' },
        note: {
          title: ['批注', 'Note'],
          from: 'open',
          by: ['clerk', 'lead'],
          due: { of: 'lead', when: (c) => c.clock.finish.is('overdue') },
        },
      },
    });
    expect(faults(type)).toEqual([]);
  });

  it('is refused where nobody does it, nobody of those asked may, no record is there, or it never ends', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      actions: {
        open: { ...open, due: true },
        finish: { ...finish, due: { of: 'lead', clock: null } },
        lapse: { title: ['失效', 'Lapse'], from: 'open', to: 'done', by: [], byClock: true, due: { when: (c) => c.subject.exists() } },
        note: { title: ['批注', 'Note'], from: 'open', by: 'clerk', due: true },
      },
    });
    expect(faults(type)).toEqual([
      'x.case: the action open is asked of somebody, and there is no record yet of which it could be.',
      'x.case: the action open is still asked when it is done: say when it is (`when`), what bars it (`unless`), or where it leads (`from`, `to`).',
      'x.case: the action finish is asked of lead, who may not do it.',
      'x.case: the action lapse is asked of somebody, and nobody but the machine does it.',
      'x.case: the action note is still asked when it is done: say when it is (`when`), what bars it (`unless`), or where it leads (`from`, `to`).',
    ]);
  });

  it('names its clock, its fields and no other record', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      actions: {
        open,
        finish: {
          ...finish,
          due: {
            clock: 'finis' as 'finish',
            when: (c): Condition =>
              and(
                valueOf<boolean>({ read: 'nothing' }),
                exists({ name: 'x.case' } as never, { by: 'other', is: c.id, states: ['open'] } as never),
              ),
          },
        },
      },
    });
    expect(faults(type)).toEqual([
      'x.case: the action finish is due by the unknown clock finis.',
      'x.case: the action finish is asked by the unknown field nothing.',
      'x.case: the action finish is asked by other records, whose changes do not reach this one.',
    ]);
  });
});

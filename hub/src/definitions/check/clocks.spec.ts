import { describe, expect, it } from 'vitest';
import {
  area,
  at,
  checkAreas,
  date,
  days,
  did,
  end,
  entered,
  extend,
  gather,
  hours,
  instant,
  mirror,
  parameter,
  record,
  since,
  state,
  text,
  until,
  workdays,
} from '../index.js';

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const faultsOf = (type: object): readonly string[] => checkAreas([gather(x, [{ type }])]);
const sound = {
  fields: { subject: text(['事项', 'Subject']), lastDay: date(['截止', 'Last day']) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;
const actions = {
  open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject', 'lastDay'] },
  finish: { title: ['办结', 'Finish'], from: 'open', to: 'done', by: 'clerk' },
} as const;
const clocks = { due: { title: ['期', 'Due'], from: did('open'), within: workdays(5), met: did('finish') } } as const;

describe('the check of names', () => {
  it('refuses a field called as lists ask how time limits stand, where there are limits', () => {
    const fields = { ...sound.fields, standing: text(['身份', 'Standing']) };
    expect(faultsOf(record(x, 'case', ['案件', 'Case'], { ...sound, fields, actions }))).toEqual([]);
    expect(faultsOf(record(x, 'case', ['案件', 'Case'], { ...sound, fields, actions, clocks }))).toEqual([
      'x.case: the field standing cannot be filtered by: lists of records with time limits ask by that name how these stand.',
    ]);
  });
});

describe('the check of what extends a time limit', () => {
  const extending = (effect: ReturnType<typeof extend<'due'>>, more: object = {}): readonly string[] =>
    faultsOf(
      record(x, 'case', ['案', 'Case'], {
        ...sound,
        clocks: { ...clocks, ...more },
        actions: { ...actions, prolong: { title: ['延', 'Prolong'], from: 'open', by: 'clerk', then: [effect] } },
      }),
    );

  it('finds nothing in a sound one, and lets the list show how often', () => {
    expect(extending(extend('due', workdays(3), { most: 2 }))).toEqual([]);
    const shown = record(x, 'case', ['案', 'Case'], {
      ...sound,
      list: { columns: ['dueExtended'] },
      clocks,
      actions: { ...actions, prolong: { title: ['延', 'Prolong'], from: 'open', by: 'clerk', then: [extend('due', workdays(3))] } },
    });
    expect(faultsOf(shown)).toEqual([]);
  });

  it('finds one by nothing, in days that the limit does not count in, and of a limit that the data end', () => {
    expect(extending(extend('due', workdays(0)))).toEqual(['x.case: the action prolong extends due by nothing, or never.']);
    expect(extending(extend('due', days(3)))).toEqual(['x.case: the action prolong extends due in days, which it does not count in.']);
    expect(extending(extend('due', days(3)), { due: { ...clocks.due, within: until('lastDay') } })).toEqual([
      'x.case: the action prolong extends due in days, which it does not count in.',
    ]);
  });

  it('finds one done by what opens the record, and one on a mirror', () => {
    expect(
      faultsOf(
        record(x, 'case', ['案', 'Case'], {
          ...sound,
          clocks,
          actions: { ...actions, open: { ...actions.open, then: [extend('due', workdays(3))] } },
        }),
      ),
    ).toEqual(['x.case: the action open extends due of a record that it opens.']);
    const copy = mirror(x, 'copy', ['镜', 'Copies'], {
      ...sound,
      master: 'them',
      groups: { all: { title: ['全', 'All'], fields: ['subject', 'lastDay'] } },
      clocks: { due: { title: ['期', 'Due'], from: since('lastDay'), within: days(5), met: did('prolong') } },
      actions: { prolong: { title: ['延', 'Prolong'], by: 'clerk', then: [extend('due', days(3))] } },
    });
    expect(faultsOf(copy)).toContain('x.copy: the action prolong extends due of a mirror, where a clock only observes.');
  });
});

describe('the check of a length that is a parameter', () => {
  const lasting = (...versions: readonly (readonly [string, number])[]): readonly string[] =>
    faultsOf(
      record(x, 'case', ['案', 'Case'], {
        ...sound,
        actions,
        clocks: { due: { ...clocks.due, within: workdays(parameter('x.due', ['期', 'Due'], versions)) } },
      }),
    );

  it('finds nothing where each version has a length, in order', () => {
    expect(lasting(['2026-01-01', 5], ['2027-01-01', 7])).toEqual([]);
  });

  it('finds one without a value, of no days, or out of order', () => {
    expect([lasting(), lasting(['2026-01-01', 0])]).toEqual([
      ['x.case: the clock due has no length where x.due has none.'],
      ['x.case: the clock due has no length where x.due has none.'],
    ]);
    expect(lasting(['2026-01-01', 5], ['2025-01-01', 7])).toEqual([
      'x.case: the clock due goes by x.due, whose versions are not in the order of their dates.',
    ]);
  });
});

describe('the check of a clock in hours', () => {
  const timed = (clocks: object): readonly string[] =>
    faultsOf(
      record(x, 'case', ['案', 'Case'], {
        ...sound,
        fields: { ...sound.fields, heardAt: instant(['听取时间', 'Heard at']) },
        clocks,
        actions: { ...actions, open: { ...actions.open, form: ['subject', 'lastDay', 'heardAt'] } },
      }),
    );
  const due = { title: ['期', 'Due'], within: hours(24), from: did('open'), met: did('finish') } as const;

  it('finds nothing where both ends are times', () => {
    expect(timed({ due: { ...due, from: at('heardAt') } })).toEqual([]);
  });

  it('finds one that begins or is met on a day of which no time is known', () => {
    expect(timed({ due: { ...due, from: since('lastDay') } })).toEqual([
      'x.case: the clock due counts hours, and of lastDay only the day is known.',
    ]);
    expect(timed({ due: { ...due, met: entered('done') } })).toEqual([
      'x.case: the clock due counts hours, and of done only the day is known.',
    ]);
  });

  it('finds one that is capped by a day, and a day capped by one', () => {
    const [day, hour] = [{ ...due, within: days(2) }, due];
    expect(timed({ law: day, due: { ...hour, cap: 'law' } })).toEqual([
      'x.case: the clock due is capped by law, and only one of them counts hours.',
    ]);
    expect(timed({ law: hour, due: { ...day, cap: 'law' } })).toEqual([
      'x.case: the clock due is capped by law, and only one of them counts hours.',
    ]);
  });
});

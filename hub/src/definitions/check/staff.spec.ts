import { describe, expect, it } from 'vitest';
import { area, checkAreas, end, enlist, gather, mirror, record, staff, state, text } from '../index.js';

const name = area('desk', ['台', 'Desk'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    guest: { title: ['来宾', 'Guest'], surface: 'portal' },
  },
  groups: { all: ['台务', 'Of the desk'] },
});
const states = { open: state(['在办', 'Open']), done: end(['办结', 'Done']) };
const see = { clerk: 'city', lead: 'city', guest: 'own' } as const;
const common = { number: 'DC{yyyymmdd}{seq:6}', see, states, heading: ['what'], list: { columns: ['number'] } } as const;

describe('officials named on a record', () => {
  it('are of roles that see it by their place, as many as can be chosen, kept from it by a field of such', () => {
    const wrong = record(name, 'wrong', ['错', 'Wrong'], {
      ...common,
      fields: {
        what: text(['事由', 'What']),
        handler: staff(['承办人', 'Handler'], { roles: ['clerk', 'guest', 'nobody'], least: 3, most: 2, except: 'what' }),
      },
      actions: {
        open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['what', 'handler'] },
        close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
      },
    });
    expect(checkAreas([gather(name, [{ wrong }])])).toEqual([
      'desk.wrong: the field handler is for the unknown role nobody.',
      'desk.wrong: the field handler is for guest, who sees no such record by his place.',
      'desk.wrong: the field handler takes 3 to 2 persons; it must be 1 to 20.',
      'desk.wrong: the field handler is not for whom what names, which names no officials.',
    ]);
  });

  it('have left to them what people of their roles do on a record that some act names them on', () => {
    const wrong = record(name, 'wrong', ['错', 'Wrong'], {
      ...common,
      fields: {
        what: text(['事由', 'What']),
        handler: staff(['承办人', 'Handler'], { roles: 'clerk' }),
        taker: staff(['接办人', 'Taker'], { roles: 'clerk' }),
      },
      actions: {
        open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['what'], assignee: 'taker' },
        take: { title: ['接办', 'Take'], from: 'open', by: 'lead', then: [enlist('taker')] },
        close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: ['clerk', 'lead'], assignee: 'handler' },
        note: { title: ['记录', 'Note'], from: 'open', by: 'clerk', assignee: 'what' },
      },
      notices: { told: { words: ['有新的事项。', 'Something new.'], on: { action: 'open' }, to: { assignee: 'what' } } },
    });
    expect(checkAreas([gather(name, [{ wrong }])])).toEqual([
      'desk.wrong: the action take names who does it in taker, which is not for lead.',
      'desk.wrong: the action open is left to whom the record names, which is not there yet.',
      'desk.wrong: the action close is left to whom handler names, which is not for lead.',
      'desk.wrong: the action close is left to whom handler names, which no action fills.',
      'desk.wrong: the action note is left to whom what names, which names no officials.',
      'desk.wrong: the notice told tells whom what names, which names no officials.',
    ]);
  });

  it('are named on records of ours alone', () => {
    const copy = mirror(name, 'copy', ['镜像', 'Copies'], {
      master: 'them',
      fields: { what: text(['事由', 'What']), handler: staff(['承办人', 'Handler'], { roles: 'clerk' }) },
      states,
      groups: { all: { title: ['全部', 'All'], fields: ['what'] } },
      see,
      heading: ['what'],
      list: { columns: ['number'] },
    });
    expect(checkAreas([gather(name, [{ copy }])])).toContain(
      'desk.copy: the field handler names officials on what is its master’s: only records of ours have such.',
    );
  });
});

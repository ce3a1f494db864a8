import { contract } from '@fatong/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { among, area, choice, end, matchResults, note, record, ref, register, state, text } from './index.js';

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const heard = contract({
  owner: 'x',
  message: 'heard',
  version: 1,
  title: ['闻', 'Heard'],
  kind: 'report',
  schema: Type.Object({ id: Type.String() }),
  identity: { id: ['id'], key: 'id', order: 'version' },
});
const person = register(x, 'person', ['人', 'Persons'], {
  fields: { pass: text(['证', 'Pass'], { unique: true }) },
  see: { clerk: 'city' },
  heading: ['pass'],
  list: { columns: ['pass'] },
});
const sound = {
  fields: {
    pass: text(['证', 'Pass']),
    person: ref(['人', 'Person'], person),
    persons: ref(['疑似', 'May be'], person, { many: true }),
    matched: choice(['匹配', 'Matched'], matchResults),
  },
  states: { open: state(['在办', 'Open']), withdrawn: end(['撤回', 'Withdrawn']) },
  see: { clerk: 'city' },
  heading: ['pass'],
  list: { columns: ['pass'] },
  intake: { fields: ['pass'], opens: 'receive', withdraws: 'withdraw' },
  actions: {
    receive: { title: ['收', 'Receive'], to: 'open', by: [], byReport: true },
    know: { title: ['知', 'Know'], from: 'open', by: [], byReport: true },
    withdraw: { title: ['撤', 'Withdraw'], from: 'open', to: 'withdrawn', by: [], byReport: true },
  },
} as const;
const matching = { result: 'matched', found: 'know', open: 'know' } as const;

describe('the words of an intake and of matching', () => {
  it('make mistaken names compile errors at their own token', () => {
    const wrong = () => [
      // @ts-expect-error no field of the record
      record(x, 'case', ['案', 'Case'], { ...sound, intake: { ...sound.intake, fields: ['pas'] } }),
      // @ts-expect-error no action of the record
      record(x, 'case', ['案', 'Case'], { ...sound, intake: { ...sound.intake, opens: 'recieve' } }),
      // @ts-expect-error no field of the register
      among(person, { ref: 'person', candidates: 'persons', exact: [{ passport: 'pass' }], probable: [] }),
      record(x, 'case', ['案', 'Case'], {
        ...sound,
        // @ts-expect-error no field of the record
        matching: { ...matching, among: [among(person, { ref: 'person', candidates: 'persons', exact: [{ pass: 'pas' }], probable: [] })] },
      }),
      record(x, 'case', ['案', 'Case'], {
        ...sound,
        // @ts-expect-error leads to no person
        matching: { ...matching, among: [among(person, { ref: 'pass', candidates: 'persons', exact: [{ pass: 'pass' }], probable: [] })] },
      }),
      // @ts-expect-error no action of the record
      note(heard, record(x, 'case', ['案', 'Case'], sound), ({ id }) => ({ request: id, values: {}, does: 'recieve' })),
    ];
    expect(wrong).toBeTypeOf('function');
  });
});

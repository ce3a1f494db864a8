import { contract } from '@fatong/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import {
  among,
  area,
  born,
  checkAreas,
  choice,
  date,
  end,
  gather,
  identifier,
  intake,
  integer,
  matchResults,
  note,
  record,
  ref,
  register,
  set,
  state,
  text,
  type IntakeAnswer,
  type NoteAnswer,
  type RecordType,
} from '../index.js';

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const seen = contract({
  owner: 'x',
  message: 'seen',
  version: 1,
  title: ['见', 'Seen'],
  kind: 'report',
  schema: Type.Object({ id: Type.String() }),
  identity: { id: ['id'], key: 'id', order: 'version' },
});
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
  fields: {
    pass: text(['证', 'Pass'], { unique: true }),
    name: text(['名', 'Name'], { filter: true }),
    alias: text(['别名', 'Alias']),
    idNumber: identifier(['号', 'ID'], 'residentId', { filter: true }),
  },
  see: { clerk: 'city' },
  heading: ['name'],
  list: { columns: ['name'] },
});
const fields = {
  name: text(['名', 'Name']),
  pass: text(['证', 'Pass']),
  year: integer(['生年', 'Born']),
  on: date(['日', 'On']),
  lag: integer(['时差', 'Lag']),
  person: ref(['人', 'Person'], person),
  persons: ref(['疑似', 'May be'], person, { many: true }),
  matched: choice(['匹配', 'Matched'], matchResults),
};
const sound = {
  fields,
  states: {
    received: state(['已收', 'Received']),
    open: state(['在办', 'Open']),
    done: end(['办结', 'Done']),
    withdrawn: end(['撤回', 'Withdrawn']),
  },
  see: { clerk: 'city' },
  heading: ['name'],
  list: { columns: ['name'] },
  intake: { fields: ['name', 'pass', 'year', 'on'], opens: 'receive', withdraws: 'withdraw', lag: { days: 'lag', since: ['on'] } },
  matching: {
    result: 'matched',
    found: 'know',
    open: 'seek',
    among: [
      among(person, {
        ref: 'person',
        candidates: 'persons',
        exact: [{ pass: 'pass', name: 'name' }],
        probable: [{ name: 'name', idNumber: born('year') }],
      }),
    ],
  },
  actions: {
    receive: { title: ['收', 'Receive'], to: 'received', by: [], byReport: true },
    know: { title: ['知', 'Know'], from: ['received', 'open'], to: 'open', by: [], byReport: true },
    seek: { title: ['寻', 'Seek'], from: 'received', to: 'open', by: [], byReport: true },
    finish: { title: ['办', 'Finish'], from: 'open', to: 'done', by: 'clerk' },
    withdraw: { title: ['撤', 'Withdraw'], from: ['received', 'open', 'done'], to: 'withdrawn', by: [], byReport: true },
  },
} as const;
const reading = (
  of: RecordType,
  values: (data: { readonly id: string }) => object = ({ id }) => ({ name: id, pass: id, year: 1, on: id }),
): IntakeAnswer => intake(seen, of, (data) => ({ source: 'them', sourceId: data.id, version: 1, values: values(data) }));
const faultsOf = (type: object, ...answers: readonly (IntakeAnswer | NoteAnswer)[]): readonly string[] =>
  checkAreas([gather(x, [{ person, type, answers: answers.length > 0 ? answers : [reading(type as RecordType)] }])]);

describe('the check of records that reports open', () => {
  it('finds nothing in a sound one', () => {
    expect(faultsOf(record(x, 'case', ['案', 'Case'], sound))).toEqual([]);
  });

  it('finds one that nobody reports, fields that are unknown or written by us too, and what it is read into beside them', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      intake: { ...sound.intake, fields: ['name', 'pass', 'year', 'on', 'nothing' as never] },
      actions: { ...sound.actions, finish: { ...sound.actions.finish, form: ['name'], then: [set({ pass: null })] } },
    });
    expect(checkAreas([gather(x, [{ person, type }])])).toContain('x.case: its intake is read from no report.');
    expect(
      faultsOf(
        type,
        reading(type, ({ id }) => ({ name: id, pass: id, year: 1, on: id, lag: 1 })),
      ),
    ).toEqual([
      'x.case: its intake has the unknown field nothing.',
      'x.case: its intake is read from x.seen.v1 into lag, which is none of its fields.',
      'x.case: its intake leaves name to its source, but the action finish writes it.',
      'x.case: its intake leaves pass to its source, but the action finish writes it.',
    ]);
  });

  it('finds an opening no report may do, a withdrawal that is barred in a state, a required field nobody gives and a lag that is no number', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...fields, what: text(['事', 'What'], { required: true }) },
      intake: { fields: sound.intake.fields, opens: 'finish', withdraws: 'withdraw', lag: { days: 'name', since: ['pass'] } },
      actions: {
        ...sound.actions,
        finish: { ...sound.actions.finish, form: ['what', 'lag'] },
        withdraw: { ...sound.actions.withdraw, from: ['received', 'open'] },
      },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: the action receive is left to reports, but none does it.',
      'x.case: its intake begins with finish, which is no action that a report opens it by.',
      'x.case: its intake cannot be withdrawn while it is done.',
      'x.case: its intake opens the record without the required field what.',
      'x.case: its intake keeps its lag in name, which is no integer.',
      'x.case: its intake counts its lag from pass, which is no date.',
    ]);
  });

  it('finds a report read into a record without intake, and an answer that does what only people may', () => {
    const { intake: _, matching: __, ...plain } = sound;
    const type = record(x, 'case', ['案', 'Case'], {
      ...plain,
      actions: {
        ...sound.actions,
        finish: { ...sound.actions.finish, form: ['name', 'pass', 'year', 'on', 'lag', 'person', 'persons', 'matched'] },
      },
    });
    expect(
      faultsOf(
        type,
        reading(type),
        note(heard, type, ({ id }) => ({ request: id, values: {}, does: 'finish' })),
      ),
    ).toEqual([
      'x answers x.seen.v1 with x.case, which has no intake.',
      'x has x.heard.v1 do finish to x.case, which is no action a report may do.',
    ]);
  });

  it('finds a matching without its results, by what cannot be looked up, with actions the machine may not do', () => {
    const matching = {
      result: 'pass',
      found: 'finish',
      open: 'receive',
      among: [
        among(person, {
          ref: 'person',
          candidates: 'person' as never,
          exact: [{ alias: 'name' }, { idNumber: 'pass' }],
          probable: [{ name: 'nothing' as never }, {}],
        }),
      ],
    } as const;
    expect(
      faultsOf(
        record(x, 'case', ['案', 'Case'], {
          ...sound,
          fields: { ...fields, persons: text(['x', 'X']) },
          matching,
          actions: { ...sound.actions, finish: { ...sound.actions.finish, form: ['matched', 'persons'] } },
        }),
      ),
    ).toEqual([
      'x.case: the action know is left to reports, but none does it.',
      'x.case: the action seek is left to reports, but none does it.',
      'x.case: its matching keeps its result in pass, which is no choice of how something was matched.',
      'x.case: its matching has finish done, which is no action the machine may do to a record that is there.',
      'x.case: its matching has receive done, which is no action the machine may do to a record that is there.',
      'x.case: its matching mentions “field nothing”, which it has not.',
      'x.case: its matching keeps candidates in person, which does not lead to several of x.person.',
      'x.case: its matching has a key of x.person that asks nothing.',
      'x.case: its matching looks x.person up by alias, which is sealed or has no index.',
      'x.case: its matching looks x.person up by idNumber, which is sealed or has no index.',
    ]);
  });
});

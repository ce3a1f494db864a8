import { contract } from '@fatong/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import {
  answer,
  area,
  date,
  end,
  gather,
  integer,
  lasts,
  mirror,
  note,
  parameter,
  record,
  ref,
  register,
  rule,
  set,
  stamp,
  state,
  text,
  type Area,
} from '../index.js';
import { checkFilled } from './filled.js';
import { checkMirrors } from './mirrors.js';

const schema = Type.Object({
  id: Type.String(),
  on: Type.Optional(Type.String()),
  people: Type.Array(Type.Object({ name: Type.String() })),
});
const report = contract({
  owner: 'x',
  message: 'said',
  version: 1,
  title: ['说', 'Said'],
  kind: 'report',
  schema,
  identity: { id: ['id'], key: 'id', order: 'version' },
});
const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const house = register(x, 'house', ['户', 'House'], {
  number: { field: 'code' },
  fields: { code: text(['号', 'Code'], { unique: true }), unused: text(['无', 'Unused']) },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'] },
});
const sound = {
  fields: {
    subject: text(['事项', 'Subject']),
    house: ref(['户', 'House'], house),
    code: text(['号', 'Code'], { take: { ref: 'house', field: 'code' } }),
    on: date(['日', 'On']),
    until: date(['至', 'Until']),
    months: integer(['月', 'Months']),
    kind: text(['类', 'Kind']),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject', 'house', 'months'] },
    finish: {
      title: ['办结', 'Finish'],
      from: 'open',
      to: 'done',
      by: 'clerk',
      then: [stamp('on'), lasts('until', 'months'), set({ kind: 'x' })],
    },
  },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;
const mirrored = {
  ...sound,
  fields: { a: text(['甲', 'A']), b: text(['乙', 'B']), own: text(['己', 'Own']) },
  master: 'them',
  groups: { one: { title: ['甲', 'One'], fields: ['a', 'b'] } },
  actions: {},
  heading: ['a'],
  list: { columns: ['a'] },
} as const;
const areaOf = (...records: readonly object[]): Area => gather(x, [{ records }]);

describe('the check that every field is filled', () => {
  it('finds nothing where forms, stamps, terms, set values, refs, keys and a source of its own fill all', () => {
    expect(checkFilled([areaOf(record(x, 'case', ['案', 'Case'], sound), house)])).toEqual([]);
  });

  it('names the field of a record that no action, report or rule writes, also where an action only empties it', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, lost: text(['失', 'Lost']), emptied: text(['空', 'Emptied']) },
      actions: { ...sound.actions, open: { ...sound.actions.open, then: [set({ emptied: null })] } },
    });
    expect(checkFilled([areaOf(type)])).toEqual([
      'x.case: nobody fills lost: no action, report or rule writes it.',
      'x.case: nobody fills emptied: no action, report or rule writes it.',
    ]);
  });

  it('follows what a report is read into, through conditions and lists, and names what its group leaves out', () => {
    const copy = mirror(x, 'case', ['案', 'Case'], mirrored);
    const answers = [
      answer(report, copy, 'one', (data) => ({
        sourceId: data.id,
        version: 1,
        state: 'open',
        values: { ...(data.on !== undefined && { a: data.people.map(({ name }) => name).join('、') }) },
      })),
      note(report, copy, (data) => ({ sourceId: data.id, request: data.id, values: { own: data.on?.slice(0, 4) } })),
    ];
    expect(checkFilled([{ ...areaOf(copy), answers }])).toEqual(['x.case: nobody fills b: no action, report or rule writes it.']);
  });

  it('says nothing against what it cannot follow', () => {
    const copy = mirror(x, 'case', ['案', 'Case'], mirrored);
    const answers = [
      answer(report, copy, 'one', (data) => ({
        sourceId: data.id,
        version: 1,
        state: 'open',
        values: { a: new Date(data.on ?? '').toISOString() },
      })),
    ];
    expect(checkFilled([{ ...areaOf(copy), answers }])).toEqual(['x.case: nobody fills own: no action, report or rule writes it.']);
  });

  it('counts what a rule says in its proposal', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, why: text(['因', 'Why']), other: ref(['另', 'Other'], house) },
    });
    const rules = [
      rule(parameter('x.most', ['最多', 'Most'], [['2026-01-01', 1]]), ['规则', 'Rule'], {
        watch: type,
        about: 'house',
        reads: [],
        proposes: type,
        subject: 'other',
        judge: () => [],
        values: (facts) => ({ why: facts.map(({ words }) => words).join('\n') }),
      }),
    ];
    expect(checkFilled([{ ...areaOf(type), rules }])).toEqual([]);
  });
});

describe('the check of mirrors', () => {
  it('names a field that is taken from one of our own entries: only the master writes a mirror', () => {
    const copy = mirror(x, 'case', ['案', 'Case'], { ...sound, master: 'them', groups: {}, actions: {} });
    expect(checkMirrors([areaOf(copy)])).toEqual([
      'x.case: code is taken from house.code, but x.case mirrors them, whose reports alone write it.',
    ]);
    expect(checkMirrors([areaOf(record(x, 'case', ['案', 'Case'], sound))])).toEqual([]);
  });

  it('names two types that are compared with one system, whose cursor they would take from each other', () => {
    const fields = { ...mirrored.fields, on: date(['日', 'On']) };
    const compared = (name: 'case' | 'part') => mirror(x, name, ['案', 'Case'], { ...mirrored, fields, inStep: { day: 'on' } });
    expect(checkMirrors([areaOf(compared('case'))])).toEqual([]);
    expect(checkMirrors([areaOf(compared('case'), compared('part'))])).toEqual([
      'x.case and x.part are both compared with them: of one system one type is.',
    ]);
  });
});

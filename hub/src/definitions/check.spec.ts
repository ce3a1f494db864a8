import { contract } from '@fatong/contracts';
import { count, recordedAt, some, valueOf, type Condition } from '@fatong/contracts/expression';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import {
  answer,
  area,
  ask,
  checkAreas,
  choice,
  date,
  dated,
  definitionVersion,
  end,
  fact,
  gather,
  holding,
  integer,
  lasts,
  mirror,
  now,
  parameter,
  reached,
  record,
  ref,
  report as figures,
  rows,
  rule,
  say,
  set,
  stamp,
  state,
  text,
} from './index.js';

const report = contract({
  owner: 'x',
  message: 'said',
  version: 1,
  title: ['说', 'Said'],
  kind: 'report',
  schema: Type.Object({ id: Type.String() }),
  identity: { id: ['id'], key: 'id', order: 'version' },
});
const sound = {
  fields: { subject: text(['事项', 'Subject']), name: text(['姓名', 'Name'], { class: 'personal' }) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject'] },
    finish: { title: ['办结', 'Finish'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const faultsOf = (type: object): readonly string[] => checkAreas([gather(x, [{ type }])]);

describe('the check of definitions', () => {
  it('finds nothing in a sound area', () => {
    expect(faultsOf(record(x, 'case', ['案', 'Case'], sound))).toEqual([]);
  });

  it('finds rows that no list, heading or effect can have, and conditions on them that only a guard can ask', () => {
    const cells = {
      what: text(['内容', 'What']),
      key: text(['号', 'Key'], { unique: true }),
      at: date(['日', 'At']),
      who: ref(['谁', 'Who'], 'x.nobody'),
    };
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, parts: rows(['各项', 'Parts'], cells, { appendOnly: true, most: 500 }) },
      heading: ['parts'],
      list: { columns: ['parts'], filters: ['parts'] },
      see: { clerk: { scope: 'city', when: (c) => some(c.parts, (one) => one.what.is('x')) } },
      withhold: [{ from: 'clerk', fields: ['parts.what'] }],
      actions: {
        ...sound.actions,
        finish: {
          ...sound.actions.finish,
          unless: [{ when: (c) => count(c.parts).less(1), why: ['无', 'None'] }],
          then: [set({ parts: null })],
        },
      },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: the action finish takes 500 values of parts; it must be 1 to 200.',
      'x.case: what clerk sees asks what rows hold, which the database cannot tell: only a guard may.',
      'x.case: parts has a field at in its rows, which every row has.',
      'x.case: parts has key in its rows, which is searched, filtered, unique or taken: only a field of the record can be.',
      'x.case: parts has who in its rows, which refers to the unknown type x.nobody.',
      'x.case: parts stands in the heading, which is a line of words.',
      'x.case: parts narrows or orders the list, which rows cannot.',
      'x.case: parts is emptied by finish, but its rows stay.',
    ]);
  });

  it('finds a field that an action asks anew and not at all', () => {
    const actions = { ...sound.actions, finish: { ...sound.actions.finish, anew: ['name'] as const } };
    const type = record(x, 'case', ['案', 'Case'], { ...sound, fields: { ...sound.fields, name: text(['名', 'Name']) }, actions });
    expect(faultsOf(type)).toEqual(['x.case: the action finish asks anew for name, which is not on its form.']);
  });

  it('finds a guard on a field that rows or persons have not', () => {
    const guarded = (when: () => Condition): readonly string[] => {
      const type = record(x, 'case', ['案', 'Case'], {
        ...sound,
        fields: { ...sound.fields, parts: rows(['各项', 'Parts'], { what: text(['内容', 'What']) }) },
        actions: { ...sound.actions, finish: { ...sound.actions.finish, unless: [{ when, why: ['无', 'None'] }] } },
      });
      return faultsOf(type);
    };
    const parts = recordedAt<readonly { readonly whta?: string; readonly what?: string }[]>('parts', 0);
    expect(guarded(() => some(parts, (one) => one.whta.is('x')))).toEqual([
      'x.case: the guard of finish reads the unknown field parts.*.whta.',
    ]);
    expect(guarded(() => recordedAt<string>('name.first', 0).is('x'))).toEqual([
      'x.case: the guard of finish reads the unknown field name.first.',
    ]);
    expect(guarded(() => some(parts, (one) => one.what.is('x')))).toEqual([]);
  });

  it('finds a state nobody can leave, one nobody can reach and a record that cannot end', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      states: { open: ['在办', 'Open'], lost: ['失', 'Lost'] },
      actions: { open: sound.actions.open },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: nobody can leave the state open.',
      'x.case: nobody can leave the state lost.',
      'x.case: nobody can reach the state lost.',
      'x.case: it can never end.',
    ]);
  });

  it('finds names of before that are of today, of two fields, or renamed and dropped', () => {
    const fields = {
      ...sound.fields,
      topic: text(['题', 'Topic'], { was: 'subject' }),
      theme: text(['旨', 'Theme'], { was: ['old', 'older'] }),
      thesis: text(['论', 'Thesis'], { was: 'older' }),
    };
    expect(faultsOf(record(x, 'case', ['案', 'Case'], { ...sound, fields, drop: ['old', 'name'] }))).toEqual([
      'x.case: topic was called subject, which is a field of today.',
      'x.case: theme was called older, and so was another.',
      'x.case: thesis was called older, and so was another.',
      'x.case: drops old, which theme was called.',
      'x.case: drops name, which is a field of today.',
    ]);
  });

  it('finds a form that takes more refs than can be looked up at once', () => {
    const other = record(x, 'case', ['案', 'Case'], sound);
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, others: ref(['其他', 'Others'], other, { many: true, most: 300 }) },
      actions: { ...sound.actions, open: { ...sound.actions.open, form: ['subject', 'others'] } },
    });
    expect(faultsOf(type)).toEqual(['x.case: the action open takes 300 values of others; it must be 1 to 200.']);
  });

  it('finds an action nobody may do, one that needs what nobody fills, a fact without a body', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      actions: {
        ...sound.actions,
        finish: { title: ['办结', 'Finish'], from: 'open', to: 'done', by: [], need: ['name'], then: [say(report)] },
      },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: the action finish may be done by nobody.',
      'x.case: the action finish needs name, which no action fills.',
      'x.case: the action finish states x.said.v1, which has 0 bodies in the exchange of x; finish needs exactly one.',
    ]);
  });

  it('finds an effect that sets what the form asks for or what is no choice, and one that mentions a field that is not there', () => {
    const kind = choice(['类', 'Kind'], { x: ['甲', 'X'] });
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, kind },
      actions: {
        ...sound.actions,
        open: {
          ...sound.actions.open,
          then: [set({ subject: 'a', kind: 'y' } as never), ask(report, { request: 'kind' as never }), stamp('nowhere' as never)],
        },
      },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: the action open names the unknown field nowhere.',
      'x.case: the action open mentions “kind = y”, which it has not.',
      'x.case: the action open sets subject, which its form asks for.',
      'x.case: the action open mentions “text kind”, which it has not.',
      'x.case: the action open mentions “stamp nowhere”, which it has not.',
      'x.case: the action open states x.said.v1, which has 0 bodies in the exchange of x; open needs exactly one.',
    ]);
  });

  it('finds a field whose showing reads what is no field, and one that is not there', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      show: { subject: () => valueOf<string>({ read: 'state' }).is('open'), ghost: (c: { name: Condition }) => c.name } as never,
    });
    expect(faultsOf(type)).toEqual([
      'x.case: when subject is shown reads state, which is no field.',
      'x.case: it is said when the unknown field ghost is shown.',
    ]);
  });

  it('finds a personal field in the heading, a ref that leads nowhere and a role that does not exist', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, other: ref(['另', 'Other'], { name: 'x.none' }) },
      see: { clerk: 'city', ghost: 'own' } as never,
      heading: ['name'],
    });
    expect(faultsOf(type)).toEqual([
      'x.case: its heading shows name, which is personal.',
      'x.case: see names the unknown role ghost.',
      'x.case: other refers to the unknown type x.none.',
    ]);
  });

  it("finds a mirror whose group nobody reports and whose action would write what is the master's", () => {
    const copy = mirror(x, 'case', ['案', 'Case'], {
      ...sound,
      master: 'them',
      groups: { a: { title: ['甲', 'A'], fields: ['subject'] }, b: { title: ['乙', 'B'], fields: ['name'] } },
      actions: { touch: { title: ['改', 'Touch'], to: 'done', by: 'clerk', form: ['subject'] } },
    });
    const broken = gather(x, [
      {
        copy,
        answers: [answer(report, copy, 'a', (data) => ({ sourceId: data.id, version: 1, state: 'open', values: {} }))],
        facts: [fact(report, copy, (row) => ({ id: row.id }))],
      },
    ]);
    expect(checkAreas([broken])).toEqual([
      "x.case: the action touch would write subject, which is the master's.",
      "x.case: the action touch would change a state that is the master's.",
      'x states x.said.v1, which is no fact of its own.',
      'x builds x.said.v1, which no action of x.case states.',
      'x has nobody to report the group b of x.case.',
    ]);
  });

  it('finds a rule that is about different people, that nobody lets open anything, and whose parameter has no order', () => {
    const other = record(x, 'other', ['另', 'Other'], sound);
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, about: ref(['关于', 'About'], other), from: ref(['自', 'From'], { name: 'x.case' }) },
      actions: { ...sound.actions, open: { ...sound.actions.open, form: ['subject', 'about', 'from'] } },
    });
    const broken = rule(
      parameter(
        'x.most',
        ['最多', 'Most'],
        [
          ['2026-02-01', 1],
          ['2026-01-01', 2],
        ],
      ),
      ['规则', 'Rule'],
      { watch: type, about: 'about', reads: [], proposes: type, subject: 'from', judge: () => [], values: () => ({}) },
    );
    expect(checkAreas([{ ...gather(x, [{ other, type }]), rules: [broken, broken] }])).toEqual([
      'x: the rule x.most is declared twice.',
      ...[1, 2].flatMap(() => [
        'x: the rule x.most is about about, which is not one record of the type that from of its proposal leads to.',
        'x: the rule x.most proposes x.case, which rules open in 0 ways instead of one.',
        'x: the rule x.most has a parameter whose versions are not in the order of their dates.',
      ]),
    ]);
  });

  it("finds an action that is the machine's and a person's, a value taken from nowhere, a term that is no number of months", () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: {
        ...sound.fields,
        taken: text(['取', 'Taken'], { take: { ref: 'name', field: 'subject' } }),
        months: integer(['月', 'Months']),
      },
      actions: {
        ...sound.actions,
        open: { ...sound.actions.open, byRule: true, form: ['subject', 'taken'] },
        finish: { ...sound.actions.finish, then: [lasts('months' as never, 'months')] },
      },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: taken is taken from name.subject, which is not there.',
      "x.case: the action open is the machine's and may be done by people too.",
      'x.case: the action open asks for taken, which is taken from name.',
      'x.case: the action finish mentions “date months”, which it has not.',
    ]);
  });

  it('L01: finds a report that counts what cannot be listed, or for somebody who sees nothing of it', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, on: date(['日', 'On'], { filter: true }), noted: date(['记', 'Noted']) },
    });
    const measures = {
      here: now(['在办', 'Open'], type, { state: 'open' }),
      on: dated(['收', 'Received'], type, 'on'),
      noted: dated(['记', 'Noted'], type, 'noted'),
      over: reached(['完', 'Over'], type, 'gone'),
      held: holding(['有效', 'Held'], type),
    };
    const days = { title: ['天', 'Days'], unit: 'days', formula: ['平均', 'Mean'], of: ['on'] } as const;
    const mean = { ...days, unit: 'hours', mean: 'noted' } as const;
    const report = figures(x, 'all', ['总', 'All'], {
      see: ['clerk', 'ghost' as never],
      measures,
      ratios: { days, mean, hours: { ...days, unit: 'hours' } },
      counters: ['here'],
      trend: ['here'],
      tables: { subject: { title: ['表', 'Table'], head: ['行', 'Row'], by: 'subject', columns: ['on'], rank: 'here', top: 0 } },
    });
    expect(checkAreas([gather(x, [{ type, report }])])).toEqual([
      'x.all: see names the unknown role ghost.',
      ...['here', 'on'].map((name) => `x.all: ghost may read it, but sees no x.case: ${name} would always be nothing.`),
      'x.all: noted is counted by noted, which is no date a list can be filtered by.',
      'x.all: ghost may read it, but sees no x.case: noted would always be nothing.',
      'x.all: over counts the unknown state gone.',
      'x.all: ghost may read it, but sees no x.case: over would always be nothing.',
      'x.all: held counts what is in force of x.case, which has no span.',
      'x.all: ghost may read it, but sees no x.case: held would always be nothing.',
      'x.all: the trend draws here, which is counted by no date.',
      'x.all: days needs one measure that reaches a state, and a date to begin with.',
      'x.all: mean needs one measure and an integer field of its records that is not sealed.',
      'x.all: hours counts hours, which only the mean of a field does.',
      'x.all: the table subject is by subject, which no list of x.case can be filtered by.',
      'x.all: the table subject is ranked by here, which is no column of it.',
      'x.all: the table subject shows 0 rows; it must be 1 to 100.',
    ]);
  });

  it('finds a notice that never comes, reaches nobody, or says what those told may not know', () => {
    const type = record(x, 'case', ['案', 'Case'], {
      ...sound,
      fields: { ...sound.fields, kept: text(['密', 'Kept']), note: text(['注', 'Note']) },
      withhold: [{ from: 'clerk', fields: ['kept'] }],
      notices: {
        one: {
          words: ['{name}、{kept}、{ghost}、{number}。', 'One.'],
          on: { report: 'x.said.v1' },
          to: [
            { roles: 'ghost' as never, at: 'asker', unseen: true },
            { roles: 'clerk', at: { entry: 'note' } },
          ],
        },
        sound: {
          words: ['{subject}{number}', '{subject}{number}'],
          on: { holds: (c) => c.state.is('open') },
          to: { roles: 'clerk', at: 'owner' },
        },
      },
    });
    expect(faultsOf(type)).toEqual([
      'x.case: the notice one is written on x.said.v1, which nobody answers with this record.',
      'x.case: the notice one tells the unknown role ghost.',
      'x.case: the notice one tells ghost of what they do not see, though it names nobody.',
      'x.case: the notice one tells who asked, but is no answer to anything.',
      'x.case: the notice one tells whom note names, which is no ref.',
      'x.case: the notice one says name, which is personal.',
      'x.case: the notice one says kept, which is withheld from some it tells.',
      'x.case: the notice one says the unknown field ghost.',
    ]);
  });

  it('gives a definition another version when it changes', () => {
    const one = record(x, 'case', ['案', 'Case'], sound);
    expect(definitionVersion(one)).toMatch(/^[0-9a-f]{12}$/);
    expect(definitionVersion(record(x, 'case', ['案', 'Case'], sound))).toBe(definitionVersion(one));
    expect(definitionVersion(record(x, 'case', ['案件', 'Case'], sound))).not.toBe(definitionVersion(one));
  });
});

import { describe, expect, it } from 'vitest';
import { area, choice, date, mirror, person, register, state, text } from '../../definitions/index.js';
import { createTable, shortened } from '../dialects/index.js';
import { changesSince, frame, recordTable, resting, table } from './index.js';

const court = area('court', ['法院', 'Court'], { roles: {}, groups: {} });
const base = table('t', { id: 'uuid', a: 'text' }, { key: ['id'], indexes: [{ on: ['a'] }] });

describe('changes of tables', () => {
  it('are only additions: tables, optional columns, indexes', () => {
    const wider = table('t', { id: 'uuid', a: 'text', b: 'bytes?' }, { key: ['id'], indexes: [{ on: ['b'] }] });
    const found = changesSince({ tables: [base] }, [wider, table('u', { id: 'uuid' }, { key: ['id'] })]);
    expect('changes' in found && found.changes.map(({ kind }) => kind)).toEqual(['index gone', 'column', 'index', 'table']);
    expect(changesSince({ tables: [base] }, [base])).toEqual({ changes: [] });
  });

  it('leave the tables of an area whose folder is gone, but not those of a type that is gone from an area that is there', () => {
    const made = (of: string) => ({ ...table(of.replace('.', '_'), { id: 'uuid' }, { key: ['id'] }), of });
    const [deed, filing] = [made('ferry.deed'), made('court.filing')];
    expect(changesSince({ tables: [deed, filing] }, [filing])).toEqual({ changes: [] });
    expect(resting({ tables: [deed, filing] }, [filing])).toEqual([deed]);
    const found = changesSince({ tables: [deed, made('ferry.will')] }, [deed]);
    expect('refused' in found && found.refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Table ferry_will is no longer defined'),
    ]);
  });

  it('rename and drop the columns of fields that say so, indexes first', () => {
    const of = (columns: Readonly<Record<string, string>>, index: string) => {
      const made = table('t', Object.fromEntries(['id', ...Object.keys(columns)].map((name) => [name, name === 'id' ? 'uuid' : 'text?'])), {
        key: ['id'],
        indexes: [{ on: [index] }],
      });
      return {
        ...made,
        columns: made.columns.map((column) => ({ ...column, ...(columns[column.name] && { field: columns[column.name]! }) })),
        of: 'x.t',
      };
    };
    const old = of({ who_name: 'who', who_phone: 'who', gone: 'gone' }, 'who_name');
    const now = of({ person_name: 'person', person_phone: 'person' }, 'person_name');
    const former = new Map([['t', { renamed: new Map([['who', 'person']]), dropped: ['gone'] }]]);
    const found = changesSince({ tables: [old] }, [now], former);
    expect(
      'changes' in found &&
        found.changes.map((change) => [change.kind, 'from' in change ? change.from : '', 'column' in change ? change.column.name : '']),
    ).toEqual([
      ['index gone', '', ''],
      ['column renamed', 'who_name', 'person_name'],
      ['column renamed', 'who_phone', 'person_phone'],
      ['column gone', '', 'gone'],
      ['index', '', ''],
    ]);
    expect(changesSince({ tables: [now] }, [now], former)).toEqual({ changes: [] });
    expect(changesSince({ tables: [old] }, [now])).toMatchObject({ refused: expect.any(Array) as unknown });
  });

  it('that lose or bend what is stored are refused in sentences', () => {
    const refused = (now: Parameters<typeof changesSince>[1]): readonly string[] => {
      const found = changesSince({ tables: [base] }, now);
      return 'refused' in found ? found.refused.map(({ sentence }) => sentence) : [];
    };
    expect(refused([])[0]).toContain('Table t is no longer defined');
    expect(refused([table('t', { id: 'uuid' }, { key: ['id'] })])[0]).toContain('Column t.a is no longer defined');
    expect(refused([table('t', { id: 'uuid', a: 'bigint' }, { key: ['id'] })])[0]).toContain('from text to bigint');
    expect(refused([table('t', { id: 'uuid', a: 'text', b: 'text' }, { key: ['id'] })])[0]).toContain('may not be empty');
    expect(refused([table('t', { id: 'uuid', a: 'text' }, { key: ['a'] })])[0]).toContain('change its key');
  });
});

describe('the table of a record type', () => {
  const type = mirror(court, 'case-file', ['案卷', 'File'], {
    master: 'court',
    groups: { all: { title: ['案', 'Case'], fields: ['caseTitle'] } },
    fields: {
      caseTitle: text(['案由', 'Title'], { filter: true }),
      state: text(['词', 'Word']),
      client: person(['当事人', 'Client'], { filter: true }),
      kinds: choice(['类', 'Kinds'], { a: ['甲', 'A'] }, { many: true }),
      secret: text(['密', 'Secret'], { class: 'sensitive', filter: true }),
    },
    states: { open: state(['在办', 'Open']) },
    see: {},
    heading: ['caseTitle'],
    list: { columns: ['caseTitle'], filters: ['client'] },
  });
  const made = recordTable(type);

  it('has real columns in small letters, sealed ones for personal fields, hashes only where equality is asked', () => {
    const columns = Object.fromEntries(made.table.columns.map(({ name, kind }) => [name, kind]));
    expect(made.table.name).toBe('court_case_file');
    expect(columns).toMatchObject({
      case_title: 'text',
      state: 'text',
      state_value: 'text',
      client: 'bytes',
      client_name_bi: 'bytes',
      client_id_number_bi: 'bytes',
      kinds: 'text',
      secret: 'bytes',
      source_id: 'text',
    });
    expect(columns).not.toHaveProperty('secret_bi');
  });

  it('is one row a case of its master', () => {
    expect(made.table.indexes).toContainEqual({
      name: 'court_case_file_source_source_id_key',
      columns: ['source', 'source_id'],
      unique: true,
    });
  });

  it('has an index in the order of its list for a filter that finds few, of those that have a value', () => {
    const listed = register(court, 'listed', ['表', 'Listed'], {
      fields: { result: text(['结果', 'Result'], { filter: true }), heardOn: date(['日期', 'Heard on'], { filter: true }) },
      see: {},
      heading: ['result'],
      list: { columns: ['result'], filters: ['result'], sort: '-heardOn', indexed: ['result'] },
    });
    expect(recordTable(listed as unknown as Parameters<typeof recordTable>[0]).table.indexes).toContainEqual({
      name: 'court_listed_filter_result_idx',
      columns: ['result', 'heard_on', 'id', 'district', 'owner_unit'],
      unique: false,
      where: '"result" IS NOT NULL',
    });
  });

  it('refuses two fields that would share a column', () => {
    const clashing = register(court, 'clash', ['撞', 'Clash'], {
      fields: { caseTitle: text(['甲', 'A']), case_title: text(['乙', 'B']) },
      see: {},
      heading: ['caseTitle'],
      list: { columns: ['caseTitle'] },
    });
    expect(() => recordTable(clashing as unknown as Parameters<typeof recordTable>[0])).toThrow('share the column case_title');
  });

  it('uses no type that only one database knows for its own values', () => {
    const kinds = new Set(made.table.columns.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(['bigint', 'bytes', 'instant', 'integer', 'text', 'uuid']);
    expect(createTable(made.table).join('\n')).not.toMatch(/json|\[\]|enum/i);
  });
});

describe('names', () => {
  it('fit into PostgreSQL and stay distinct when they are cut', () => {
    const long = 'x'.repeat(70);
    expect(shortened(`${long}a`).length).toBeLessThanOrEqual(63);
    expect(shortened(`${long}a`)).not.toBe(shortened(`${long}b`));
    const all = frame.flatMap((one) => [one.name, ...one.indexes.map(({ name }) => shortened(name))]);
    expect(new Set(all).size).toBe(all.length);
  });
});

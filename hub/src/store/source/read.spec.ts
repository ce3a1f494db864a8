import { Sequelize } from 'sequelize';
import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../../ports/index.js';
import { changedAfter, everythingAfter, rowOf, sourceModel, statementOf } from './read.js';

const table: SourceTable = {
  name: 'FT_LS',
  id: 'LSBH',
  changed: 'GXSJ',
  columns: { LSBH: 'text', XM: 'text', SCZYRQ: 'day', BS: 'integer' },
};
const mark = { at: '2026-03-02T08:00:00.123Z', id: "LS-1'; DROP TABLE FT_LS --" };

/** Made offline: the Oracle statements have never been run against an Oracle database. */
const statements = (dialect: 'postgres' | 'oracle') => {
  const sequelize = new Sequelize({ dialect, logging: false, timezone: '+00:00' });
  const model = sourceModel(sequelize, table, 'FT');
  return {
    changed: statementOf(sequelize, model, changedAfter(table, mark, 500)),
    first: statementOf(sequelize, model, changedAfter(table, null, 500)),
    again: statementOf(sequelize, model, changedAfter(table, { ...mark, id: '' }, 500)),
    all: statementOf(sequelize, model, everythingAfter(table, 'LS-9', 500)),
  };
};

describe.each(['postgres', 'oracle'] as const)('statements to an outside database in %s (S19)', (dialect) => {
  const { changed, first, all } = statements(dialect);

  it('S19: read and never write, one statement each', () => {
    for (const text of [changed, first, all]) {
      expect(text).toMatch(/^SELECT /);
      expect(text.replace(/'(?:[^']|'')*'/g, '')).not.toMatch(
        /\b(INSERT|UPDATE|DELETE|MERGE|DROP|ALTER|CREATE|GRANT|BEGIN|CALL|FOR UPDATE)\b|;/i,
      );
    }
  });

  it('S19: ask for what changed after a place, in the order of change and id, bounded', () => {
    for (const column of ['LSBH', 'XM', 'SCZYRQ', 'BS', 'GXSJ']) expect(changed).toContain(`"${column}"`);
    expect(changed).toMatch(/ORDER BY .*"GXSJ" ASC, .*"LSBH" ASC/);
    expect(changed).toMatch(/"GXSJ" > .* OR .*"GXSJ" = .*"LSBH" > /);
    expect(changed).toMatch(dialect === 'oracle' ? /FETCH NEXT 500 ROWS ONLY/ : /LIMIT 500/);
    expect(first).not.toContain('WHERE');
    expect(statements(dialect).again).toMatch(/WHERE .*"GXSJ" >= /);
    expect(all).toMatch(/"LSBH" > N?'LS-9'/);
  });

  it('S19: what a row is called cannot become part of a statement', () => {
    expect(changed).toContain("'LS-1''; DROP TABLE FT_LS --'");
  });
});

describe('a row of an outside database', () => {
  it('is as the message has it: days without hyphens, padding and what is empty left out', () => {
    const changed = new Date('2026-03-02T08:00:00.123Z');
    expect(rowOf(table, { LSBH: 'LS-1', XM: '李四   ', SCZYRQ: '2015-03-01', BS: '3', GXSJ: changed, MORE: 'x' })).toEqual({
      id: 'LS-1',
      changedAt: '2026-03-02T08:00:00.123Z',
      values: { LSBH: 'LS-1', XM: '李四', SCZYRQ: '20150301', BS: 3 },
    });
    expect(rowOf(table, { LSBH: 'LS-2', XM: '', SCZYRQ: null, BS: null, GXSJ: changed }).values).toEqual({ LSBH: 'LS-2' });
    expect(() => rowOf(table, { LSBH: 'LS-3', GXSJ: null })).toThrow('GXSJ');
  });
});

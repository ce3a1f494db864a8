import { Sequelize } from 'sequelize';
import { describe, expect, it } from 'vitest';
import type { FeedTable } from '../../ports/index.js';
import { feedModel, insertOf } from './feed.js';

const table: FeedTable = { name: 'GZ_JGSJ', request: 'QQH', columns: { QQH: 'text', YWBH: 'text', GZSL: 'integer', JDRQ: 'day' } };
const row = { QQH: 'r-1', YWBH: "SJ-1'); DROP TABLE GZ_JGSJ --", GZSL: 3, JDRQ: '20260302', more: 'x' };

/** Made offline: the Oracle statements have never been run against an Oracle database. */
const insert = (dialect: 'postgres' | 'oracle') => {
  const sequelize = new Sequelize({ dialect, logging: false, timezone: '+00:00' });
  return insertOf(sequelize, feedModel(sequelize, table, 'HJ'), table, row);
};

describe.each(['postgres', 'oracle'] as const)('a row for an outside database in %s (S26)', (dialect) => {
  const { query, bind } = insert(dialect);

  it('S26: is one INSERT into the agreed table and nothing else', () => {
    expect(query).toMatch(
      /^INSERT INTO "HJ"\."GZ_JGSJ" \("QQH",\s?"YWBH",\s?"GZSL",\s?"JDRQ"\) VALUES \([$:]1,\s?[$:]2,\s?[$:]3,\s?[$:]4\)$/,
    );
  });

  it('S26: has its values beside it, days as days, and none that the table does not have', () => {
    expect(bind.slice(0, 3)).toEqual(['r-1', "SJ-1'); DROP TABLE GZ_JGSJ --", 3]);
    expect([bind.length, bind[3] instanceof Date ? bind[3].toISOString().slice(0, 10) : String(bind[3])]).toEqual([4, '2026-03-02']);
  });
});

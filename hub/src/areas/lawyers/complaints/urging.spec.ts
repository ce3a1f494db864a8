import { describe, expect, it } from 'vitest';
import { describeRecord } from '../../../definitions/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint as reported } from '../testing/reports.js';
import { complaint } from './complaint.js';

describe('urging a second time (催办)', () => {
  it('L02: sets its own day or none, never the day of the one before', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [reported()]);
    const { id } = world.only('lawyers.complaint');
    const urge = (version: number, form: Readonly<Record<string, unknown>>) =>
      world.engine.perform({
        type: 'lawyers.complaint',
        action: 'urge',
        reason: '请尽快办理。',
        form,
        viewer: people.cityClerk,
        id,
        version,
        idempotencyKey: `k-${version}`,
      });
    expect(await urge(1, { urgeDueOn: '2026-03-20' })).toMatchObject({ done: { version: 2 } });
    expect(await urge(2, {})).toMatchObject({ done: { version: 3 } });
    expect(world.only('lawyers.complaint').values['urgeDueOn']).toBeNull();
    expect(world.tables.added.outbox.map(({ data }) => (data as { dueOn?: string }).dueOn)).toEqual(['2026-03-20', undefined]);
  });

  it('L02: is described to the screen as one that tells a partner and asks for its day anew; a note is neither', () => {
    const { actions } = describeRecord(complaint, { roles: ['city-clerk'], systems: {}, types: () => undefined });
    const of = (name: string) => actions.find((action) => action.name === name);
    expect(of('urge')).toMatchObject({ tells: true, anew: ['urgeDueOn'] });
    expect(of('annotate')).not.toHaveProperty('tells');
    expect(of('annotate')).not.toHaveProperty('anew');
  });
});

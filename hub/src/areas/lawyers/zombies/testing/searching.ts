import { makeLawyerLicence, type SignalKind } from '@fatong/contracts/codes';
import { entry, type World } from '../../../../engine/testing/index.js';
import type { RuleSettingRow, Viewer } from '../../../../ports/index.js';
import { lawyersWorld, people } from '../../testing/registers.js';

export const types = {
  run: 'lawyers.zombieRun',
  hit: 'lawyers.zombieHit',
  zombie: 'lawyers.zombie',
  signal: 'lawyers.signal',
} as const;

/** The area with one lawyer, and what is done in its search. */
export function searching() {
  const world: World = lawyersWorld();
  let key = 0;
  const act = (viewer: Viewer, type: string, action: string, form: object = {}, more: { id?: string; reason?: string } = {}) => {
    const row = more.id === undefined ? undefined : world.tables.of(type).find(({ id }) => id === more.id);
    return world.engine.perform({
      viewer,
      type,
      action,
      form: { ...form },
      idempotencyKey: `z${++key}`,
      ...(row && { id: row.id, version: row.version }),
      ...(more.reason !== undefined && { reason: more.reason }),
    });
  };
  return {
    world,
    act,
    /** On the one case there is. */
    does: (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
      act(viewer, types.zombie, action, form, { id: world.only(types.zombie).id, ...(reason !== undefined && { reason }) }),
    lawyer: (id: string, values: object = {}, district = '310101') =>
      world.tables.put(
        entry(
          'lawyers.lawyer',
          id,
          {
            name: `律师${id}`,
            licence: makeLawyerLicence({ year: 2010, category: 'fullTime', sex: 'male', serial: Number(id.replace(/\D/g, '')) + 100 }),
            category: 'fullTime',
            status: 'practising',
            firm: 'firm-1',
            licensedOn: '2010-01-01',
            ...values,
          },
          { district, ownerUnit: 'city' },
        ),
      ),
    signal: (id: string, kind: SignalKind, on: string, more: object = {}) =>
      world.tables.put({
        ...entry(types.signal, id, { lawyer: 'lawyer-1', kind, on, asOf: '2026-02-28', said: '人工采集', ...more }),
        state: 'usable',
      }),
    /** Data of each source that is new enough, about nobody who is judged. */
    sources: () => {
      for (const kind of ['activity', 'assessment', 'death', 'post', 'insurance'])
        world.tables.put({
          ...entry(types.signal, `s-${kind}`, { lawyer: 'nobody', kind, on: '2026-02-01', asOf: '2026-02-28', said: '来源' }),
          state: 'usable',
        });
    },
    /** An official begins a run, and the machine goes through it. */
    run: async (viewer: Viewer = people.cityClerk) => {
      const begun = await act(viewer, types.run, 'start', { note: '例行核查' });
      if ('refused' in begun) return begun;
      while ((await world.engine.sweep()) > 0);
      return begun;
    },
    /** How a criterion was laid down by two persons. */
    lay: (rule: string, row: Partial<RuleSettingRow>) => {
      const version = row.version ?? 2;
      world.tables.ruleSettings.set(`${rule} ${version}`, {
        rule,
        version,
        since: '2026-01-01',
        value: null,
        isOn: true,
        districts: null,
        state: 'approved',
        reason: '调整',
        by: 'city.clerk',
        at: '2026-01-01T00:00:00.000Z',
        decidedBy: 'city.lead',
        decidedAt: '2026-01-01T00:00:00.000Z',
        decision: null,
        ...row,
      });
    },
    hits: () => world.tables.of(types.hit),
    runs: () => world.tables.of(types.run),
  };
}
export type Searching = ReturnType<typeof searching>;

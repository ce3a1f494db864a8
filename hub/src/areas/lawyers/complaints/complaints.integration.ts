import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today as todayInShanghai } from '@fatong/contracts/codes';
import { expressionOf, valueOf } from '@fatong/contracts/expression';
import type { Access } from '../../../access/index.js';
import { demoPassword, type Engine } from '../../../engine/index.js';
import type { RecordType } from '../../../definitions/index.js';
import type { RecordRow, Scope, Viewer } from '../../../ports/index.js';
import type { Stores } from '../../../store/index.js';
import { area } from '../index.js';
import { onPostgres, type OnPostgres } from '../testing/on-postgres.js';
import { complaint as complaintReport, decision, filing, message } from '../testing/reports.js';

const typeOf = (type: string): RecordType => area.records.find((record) => record.name === type)!;
const complaint = typeOf('lawyers.complaint');

let on: OnPostgres;
let stores: Stores;
let engine: Engine;
let access: Access;

beforeAll(async () => {
  on = await onPostgres({ size: 200 });
  ({ stores, engine, access } = on);
});
afterAll(() => on.database.drop());

const viewer = (username: string): Promise<Viewer> => on.viewer(username);

const page = (type: string, who: Viewer, limit = 200) =>
  stores.records.list({
    type,
    scopes: access.rights.scopesOf(who, typeOf(type)),
    sort: { field: 'createdAt', descending: true },
    limit,
    fields: ['lawyer', 'firm', 'complainedOn'],
  });

async function openComplaint(who: Viewer): Promise<RecordRow> {
  const { items } = await page('lawyers.complaint', who);
  return (await stores.records.get(
    'lawyers.complaint',
    items.find(({ state }) => state === 'investigation')!.id,
    access.rights.scopesOf(who, complaint),
  ))!;
}

describe('the lawyers area on a real database', () => {
  it('is seeded once: a second time changes nothing', async () => {
    expect((await on.seed()).isNew).toBe(false);
    expect((await stores.records.tally({ type: 'lawyers.complaint', scopes: [{ kind: 'city' }], by: [] })).all.count).toBe(120);
    expect((await page('lawyers.lawyer', await viewer('city.clerk'), 1)).total).toEqual(200);
  });

  it('L02: shows the city all, a district its own, the firm and the lawyer theirs, an operator nothing', async () => {
    const totals: Record<string, unknown> = {};
    for (const username of ['city.clerk', 'association.clerk', 'district.clerk', 'pudong.clerk', 'firm.clerk', 'lawyer', 'operator'])
      totals[username] = (await page('lawyers.complaint', await viewer(username), 1)).total;
    expect(totals).toMatchObject({ 'city.clerk': 120, 'association.clerk': 120, operator: 0 });
    const [district, pudong, firm, lawyer] = ['district.clerk', 'pudong.clerk', 'firm.clerk', 'lawyer'].map(
      (username) => totals[username] as number,
    );
    expect([district! > 5, pudong! > 5, district! + pudong! < 120, firm! >= lawyer!, lawyer! >= 2]).toEqual([true, true, true, true, true]);
    const { items } = await page('lawyers.complaint', await viewer('district.clerk'));
    expect(new Set(items.map((row) => row.district))).toEqual(new Set(['310101']));
  });

  it("L02: reports of one case in one batch compound, and its timeline is in the master's order", async () => {
    const at = (version: number, rest: object) => complaintReport(version, rest, 'TS-real');
    await stores.store.transact((unit) =>
      engine.acting.act(unit, 'lawyers', [
        at(2, { state: 'preliminary', facts: '二' }),
        at(1, { facts: '一' }),
        at(3, { state: 'preliminary', facts: '三' }),
      ]),
    );
    const row = await stores.store.transact(
      async (unit) => (await unit.mirrors('lawyers.complaint', 'lawyers-association', ['TS-real'])).get('TS-real')!,
    );
    expect(row).toMatchObject({
      version: 1,
      state: 'preliminary',
      values: { facts: '三', complainant: { name: '李四' } },
      mirror: { stateVersion: 3, groups: { complaint: 3 } },
    });
    expect((await stores.records.timeline('lawyers.complaint', row.id)).map(({ sourceVersion }) => sourceVersion)).toEqual([1, 2, 3]);
  });

  it('L02: an urge repeated at the same moment is one urge, and a second of the same version is stale', async () => {
    const who = await viewer('district.clerk');
    const { id, version } = await openComplaint(who);
    const urge = (idempotencyKey: string) =>
      engine.perform({
        viewer: who,
        type: 'lawyers.complaint',
        id,
        action: 'urge',
        version,
        form: {},
        reason: '请尽快办理。',
        idempotencyKey,
      });
    const same = await Promise.all([urge('one'), urge('one'), urge('one')]);
    expect(new Set(same.map((outcome) => ('done' in outcome ? outcome.done.fact : outcome.refused.problem))).size).toBe(1);
    expect(same.filter((outcome) => 'done' in outcome && !outcome.isRepeat)).toHaveLength(1);
    expect(await urge('two')).toMatchObject({ refused: { problem: 'stale-version', params: { yours: version, current: version + 1 } } });
    const timeline = await stores.records.timeline('lawyers.complaint', id);
    expect(timeline.filter(({ kind, name: action }) => kind === 'action' && action === 'urge')).toHaveLength(1);
  });

  it('L02: of two officials who urge the same version at once, one is told that the other was faster', async () => {
    const [clerk, lead] = [await viewer('district.clerk'), await viewer('district.lead')];
    const { id, version } = await openComplaint(clerk);
    const outcomes = await Promise.all(
      [clerk, lead].map((who) =>
        engine.perform({
          viewer: who,
          type: 'lawyers.complaint',
          id,
          action: 'urge',
          version,
          form: {},
          reason: '催',
          idempotencyKey: randomUUID(),
        }),
      ),
    );
    expect(outcomes.map((outcome) => ('done' in outcome ? 'done' : outcome.refused.problem)).sort()).toEqual(['done', 'stale-version']);
  });

  it('L02: the answer to an urge lands on the case', async () => {
    const who = await viewer('pudong.clerk');
    const { id, version, mirror } = await openComplaint(who);
    const outcome = await engine.perform({
      viewer: who,
      type: 'lawyers.complaint',
      id,
      action: 'urge',
      version,
      form: { urgeDueOn: '2026-03-20' },
      reason: '催',
      idempotencyKey: randomUUID(),
    });
    const request = 'done' in outcome ? outcome.done.fact! : '';
    const answer = message('urge-answered', {
      receipt: 'HZ-1',
      request,
      case: { source: 'lawyers-association', id: mirror!.sourceId },
      answer: 'received',
      answeredOn: '2026-03-03',
    });
    await stores.store.transact((unit) => engine.acting.act(unit, 'lawyers', [answer]));
    expect(await stores.records.get('lawyers.complaint', id, [{ kind: 'city' }])).toMatchObject({
      version: version + 2,
      values: { urgeDueOn: '2026-03-20', urgeAnswer: 'received' },
    });
    expect(
      (await stores.records.timeline('lawyers.complaint', id)).find(({ name: type }) => type === 'lawyers.urge-answered.v1'),
    ).toMatchObject({ outboxId: request });
  });

  it('L04: a supervision order is opened, and its district finds it', async () => {
    const { id } = await openComplaint(await viewer('district.clerk'));
    const outcome = await engine.perform({
      viewer: await viewer('city.lead'),
      type: 'lawyers.supervision',
      action: 'issue',
      form: { subject: '督办', complaint: id, seat: '310101', requirement: '核查', dueOn: '2026-03-31' },
      idempotencyKey: randomUUID(),
    });
    expect('done' in outcome && [outcome.done.state, outcome.done.number]).toEqual(['issued', expect.stringMatching(/^LS\d{14}$/)]);
    const found = (await page('lawyers.supervision', await viewer('district.clerk'))).items.map((row) => row.id);
    expect(found).toContain('done' in outcome && outcome.done.id);
    expect((await page('lawyers.supervision', await viewer('pudong.clerk'))).items.map((row) => row.id)).not.toContain(
      'done' in outcome && outcome.done.id,
    );
  });

  it('L04: two filings at the same moment propose once, on both cases; a third adds to it, and the demo has proposals of every list', async () => {
    const city = [{ kind: 'city' }] as const;
    const byLawyer = (type: string, id: string) =>
      stores.records.list({
        type,
        scopes: city,
        where: expressionOf(valueOf<string>({ read: 'lawyer' }).is(id)),
        sort: { field: 'createdAt', descending: false },
        limit: 50,
        fields: ['complaints', 'list', 'facts'],
      });
    const lawyers = (
      await stores.records.list({
        type: 'lawyers.lawyer',
        scopes: city,
        sort: { field: 'licence', descending: true },
        limit: 50,
        fields: ['licence', 'name'],
      })
    ).items;
    const blank = await Promise.all(lawyers.map(async (row) => ((await byLawyer('lawyers.complaint', row.id)).total === 0 ? [row] : [])));
    const { id, values } = blank.flat()[0]!;
    const lawyer = { licence: values['licence'] as string, name: values['name'] as string };
    const tell = (number: string, decidedOn: string) =>
      stores.store.transact((unit) =>
        engine.acting.act(unit, 'lawyers', [complaintReport(1, { lawyer }, number), filing(2, { decidedOn }, number)]),
      );
    await Promise.all([tell('TS-at-once-1', '2026-01-05'), tell('TS-at-once-2', '2026-02-10')]);
    const cases = (await byLawyer('lawyers.complaint', id)).items.map((row) => row.id);
    const [proposal, ...others] = (await byLawyer('lawyers.mark', id)).items;
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ state: 'proposed', values: { list: 'yellow' } });
    expect((proposal!.values['complaints'] as string[]).toSorted()).toEqual(cases.toSorted());
    await tell('TS-at-once-3', '2026-03-01');
    expect((await byLawyer('lawyers.mark', id)).items).toMatchObject([
      {
        id: proposal!.id,
        version: 2,
        values: {
          facts:
            '投诉案件 TS-at-once-1 于 2026-01-05 立案\n投诉案件 TS-at-once-2 于 2026-02-10 立案\n投诉案件 TS-at-once-3 于 2026-03-01 立案',
        },
      },
    ]);
    const wears = (list: string, scopes: readonly Scope[] = city) =>
      stores.records.list({
        type: 'lawyers.complaint',
        scopes: city,
        sort: { field: 'createdAt', descending: true },
        limit: 5,
        fields: [],
        where: {
          op: 'linked',
          of: [{ read: 'lawyer' }],
          with: {
            type: 'lawyers.mark',
            by: 'lawyer',
            scopes,
            where: {
              op: 'and',
              of: [
                expressionOf(valueOf<string>({ read: 'list' }).in([list])),
                expressionOf(valueOf<string>({ read: 'id' }).is(proposal!.id)),
              ],
            },
          } as never,
        },
      });
    expect([
      (await wears('yellow')).total,
      (await wears('black')).total,
      (await wears('yellow', [{ kind: 'district', district: '000000' }])).total,
    ]).toEqual([3, 0, 0]);
    const seeded = await stores.records.list({
      type: 'lawyers.mark',
      scopes: city,
      sort: { field: 'createdAt', descending: true },
      limit: 200,
      fields: ['list'],
    });
    expect(new Set(seeded.items.map((row) => row.values['list']))).toEqual(new Set(['yellow', 'black']));
  });

  it('L06: two decisions about a lawyer at the same moment both take their points off, and his band is found in the list; a day is counted once, whoever looks', async () => {
    const city = [{ kind: 'city' }] as const;
    const inBand = async (band: string): Promise<readonly RecordRow[]> =>
      (
        await stores.records.list({
          type: 'lawyers.lawyer',
          scopes: city,
          where: expressionOf(valueOf<string>({ read: 'integrity' }).is(band)),
          sort: { field: 'licence', descending: false },
          limit: 200,
          fields: ['licence', 'name', 'integrity'],
        })
      ).items;
    const sound = await inBand('A');
    const scores = await Promise.all(sound.map(async ({ id }) => (await stores.records.score('lawyers.lawyer', id))!));
    const { id, values } = sound[scores.findIndex(({ parts: all }) => all.length === 0)]!;
    const lawyer = { licence: values['licence'] as string, name: values['name'] as string };
    const tell = (number: string, sanction: 'censure' | 'suspension') =>
      stores.store.transact((unit) =>
        engine.acting.act(unit, 'lawyers', [
          complaintReport(1, { lawyer }, number),
          filing(2, {}, number),
          decision(4, { sanctions: [sanction], decidedOn: '2026-02-25' }, number),
        ]),
      );
    await Promise.all([tell('TS-score-1', 'censure'), tell('TS-score-2', 'suspension')]);
    expect(await stores.records.score('lawyers.lawyer', id)).toMatchObject({
      points: 500,
      band: 'D',
      parts: [{ now: expect.any(Number) as number }, { now: expect.any(Number) as number }],
    });
    expect((await inBand('D')).map((row) => row.id)).toContain(id);
    const executions = await stores.records.list({
      type: 'lawyers.sanction',
      scopes: city,
      where: expressionOf(valueOf<string>({ read: 'lawyer' }).is(id)),
      sort: { field: 'createdAt', descending: false },
      limit: 10,
      fields: ['measure'],
    });
    expect(executions.items.map((row) => row.values['measure']).toSorted()).toEqual([
      'membership',
      'publication',
      'publication',
      'rectification',
    ]);
    const { engine: another } = await on.another();
    await Promise.all(
      [engine, another].map(async (one) => {
        while ((await one.rescore()) > 0);
      }),
    );
    expect(await stores.store.transact((unit) => unit.uncounted('lawyers.lawyer', todayInShanghai(), 10))).toEqual([]);
  });

  it('lets demo accounts sign in at their surface and locks one after five failures', async () => {
    const enter = async (username: string, password: string) =>
      access.login(
        { username, password },
        { address: '127.0.0.1', place: await access.placeOf({ username, address: '127.0.0.1', device: undefined }) },
      );
    const given = await enter('city.clerk', demoPassword);
    const token = 'token' in given ? given.token : '';
    expect(await access.session(token, 'admin')).toMatchObject({
      account: { username: 'city.clerk' },
      unit: { id: 'city/lawyers-office' },
    });
    await access.logout(token, { address: '127.0.0.1', why: 'person' });
    expect(await access.session(token, 'admin')).toBeNull();
    for (let i = 0; i < 5; i++) await enter('auditor', 'wrong');
    expect(await enter('auditor', demoPassword)).toMatchObject({ refused: { problem: 'login-locked' } });
    expect(
      (await stores.audit.list({ account: (await viewer('auditor')).account.id, limit: 10 })).items.map(
        ({ act, outcome }) => `${act} ${outcome}`,
      ),
    ).toEqual(Array(6).fill('login refused'));
  });
});

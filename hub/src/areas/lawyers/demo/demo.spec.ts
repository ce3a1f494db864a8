import type { DataOf } from '@fatong/contracts';
import { complaintReported, courtCaseReported } from '@fatong/contracts/canonical/lawyers';
import {
  courtCaseStates,
  internLicenceFault,
  isResidentId,
  isUscc,
  lawyerLicenceFault,
  countedComplaintStates,
} from '@fatong/contracts/codes';
import { mappings } from '@fatong/mappings';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from '../../../access/index.js';
import type { DemoData, DemoReport } from '../../../definitions/index.js';
import { seedDemo } from '../../../engine/index.js';
import { MemoryReader, MemoryStore, memoryDesk } from '../../../engine/testing/index.js';
import { reading } from '../../../pipeline/index.js';
import type { Account, OrgUnit } from '../../../ports/index.js';
import { area } from '../index.js';
import { extentOf } from './city.js';
import { castOf, demo } from './demo.js';

const byTime = (a: DemoReport, b: DemoReport): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
/** All that partners told, in the order it came. */
const toldOf = ({ tales = [], reports }: Pick<DemoData, 'tales' | 'reports'>): readonly DemoReport[] =>
  [...tales, ...reports].toSorted(byTime);
const plan = { size: 2000, today: '2026-03-02' };
const data = demo(plan);
const read = reading(mappings);
/** What partners told, as the area hears it. */
const told = toldOf(data);
const heard = told.flatMap(({ at, ...said }) => read(said).map((report) => ({ ...report, at })));

describe('the demo data of lawyers', () => {
  it('are 2,000 lawyers in 100 firms over 16 districts, the same at every run', () => {
    expect(data.population).toHaveLength(2000);
    const firms = data.units.filter(({ id }) => id.startsWith('firm/'));
    expect(firms).toHaveLength(100);
    expect(new Set(firms.map(({ district }) => district)).size).toBe(16);
    expect(JSON.stringify(toldOf(demo(plan)))).toBe(JSON.stringify(told));
  });

  it('are the whole city as it is counted, or a share of it, with three years of complaints and court cases', () => {
    expect(extentOf({ size: 40_000, city: 1 })).toEqual({ lawyers: 39_366, firms: 1_864, interns: 4_142, years: 3 });
    const share = demo({ size: 400, today: '2026-03-02', city: 0.01 });
    const count = (name: string) => share.entries.filter(({ record }) => record.name === name).length;
    expect([count('lawyers.lawyer'), count('lawyers.firm'), count('lawyers.intern')]).toEqual([394, 19, 41]);
    const first = (owner: string) =>
      toldOf(share)
        .find(({ contract }) => contract.owner === owner)!
        .at.slice(0, 7);
    expect([first('lawyers-association'), first('court-cases')]).toEqual(['2023-03', '2023-03']);
    const interns = share.entries.filter(({ record }) => record.name === 'lawyers.intern').map(({ values }) => values['idNumber']);
    expect(new Set(interns).size).toBe(41);
  });

  it('are told of the city one report after the other, the same as if all of them were there at once and sorted', () => {
    const some = { size: 400, today: '2026-03-02', city: 0.01 };
    const streamed = [...demo(some).tales!];
    const { stories, courtCases } = castOf(some);
    const held = [...stories, ...courtCases].flatMap(({ reports }) => [...reports()]).toSorted(byTime);
    expect(streamed.length).toBeGreaterThan(6_000);
    expect(streamed).toEqual(held);
    expect(JSON.stringify([...demo(some).tales!])).toBe(JSON.stringify(streamed));
  });

  it('L12: nobody complains of the two who move away, whatever the day and the size: it would bar them', () => {
    for (const [size, today] of [
      [100, '2026-11-28'],
      [200, '2026-03-02'],
      [400, '2027-01-15'],
    ] as const) {
      const { acts, ...partners } = demo({ size, today });
      const reports = toldOf(partners);
      const leaving = acts
        .filter(({ type, action }) => type === 'lawyers.transferOut' && action === 'draft')
        .map(({ form }) => form['lawyer']);
      const [self, ...others] = leaving.toReversed();
      expect(others).toHaveLength(2);
      const said = JSON.stringify(reports.filter(({ contract }) => contract.owner === 'lawyers-association'));
      expect([self, ...others].map((licence) => said.includes(licence as string))).toEqual([true, false, false]);
      expect(acts.filter(({ type, form }) => type === 'lawyers.penalty' && others.includes(form['lawyer']))).toEqual([]);
    }
  });

  it('carry numbers that pass their checks, each once', () => {
    const lawyers = data.entries.filter(({ record }) => record.name === 'lawyers.lawyer').map(({ values }) => values);
    expect(lawyers.filter(({ licence }) => lawyerLicenceFault(licence as string) !== undefined)).toEqual([]);
    expect(lawyers.filter(({ idNumber, firmUscc }) => !isResidentId(idNumber as string) || !isUscc(firmUscc as string))).toEqual([]);
    expect(new Set(lawyers.map(({ licence }) => licence)).size).toBe(2000);
    expect(new Set(lawyers.map(({ idNumber }) => idNumber)).size).toBe(2000);
  });

  it('train an intern for ten lawyers, each with a certificate of 14 digits, a mentor of the same firm, and the days of his training', () => {
    const interns = data.entries.filter(({ record }) => record.name === 'lawyers.intern').map(({ values }) => values);
    const firmOf = new Map(
      data.entries.filter(({ record }) => record.name === 'lawyers.lawyer').map(({ key, values }) => [key, values['firm']]),
    );
    expect(interns).toHaveLength(200);
    expect(new Set(interns.map(({ certificate }) => certificate)).size).toBe(200);
    expect(
      interns.filter(
        ({ certificate, idNumber, mentor, firm, since, until }) =>
          internLicenceFault(certificate as string) !== undefined ||
          !isResidentId(idNumber as string) ||
          firmOf.get(mentor as string) !== firm ||
          (since as string) >= (until as string),
      ),
    ).toEqual([]);
  });

  it('name a membership by whose it is and since when', () => {
    const ours = data.entries.filter(({ record }) => record.name === 'lawyers.membership');
    const names = new Map(
      data.entries.filter(({ record }) => record.name === 'lawyers.lawyer').map(({ key, values }) => [key, values['name']]),
    );
    expect(ours[0]!.record.heading).toEqual(['lawyerName', 'since']);
    expect(ours.filter(({ values }) => values['lawyerName'] !== names.get(values['lawyer'] as string))).toEqual([]);
  });

  it('keep dated memberships: one open at most, no two at the same time', () => {
    const histories = Map.groupBy(
      data.entries
        .filter(({ record }) => record.name === 'lawyers.membership')
        .map(({ values }) => values as { lawyer: string; since: string; until: string | null }),
      ({ lawyer }) => lawyer,
    );
    expect([...histories.values()].filter((history) => history.length > 1).length).toBeGreaterThan(200);
    for (const history of histories.values()) {
      for (const [i, { since, until }] of history.entries()) {
        if (until !== null) expect(since <= until).toBe(true);
        if (i > 0) expect(history[i - 1]!.until! < since).toBe(true);
      }
    }
  });

  it('tell a year of complaints in all counted states, as the association tells them', () => {
    expect(told.filter(({ contract }) => contract.kind !== 'in')).toEqual([]);
    const last = new Map(
      heard
        .filter(({ contract, data: body }) => contract.type !== courtCaseReported.type && Object.hasOwn(body as object, 'case'))
        .map(({ data: body }) => body as { case: { id: string }; state: string })
        .map(({ case: { id }, state }) => [id, state]),
    );
    expect(last.size).toBe(1200);
    expect([...countedComplaintStates].filter((state) => ![...last.values()].includes(state))).toEqual([]);
    expect(told.every(({ at }) => at.slice(0, 10) <= plan.today)).toBe(true);
  });

  it('tell of complaints about firms too, the latest about the firm with an account, and in most when the association received it (L02, L03)', () => {
    const told = heard
      .filter(({ contract }) => contract.type === complaintReported.type)
      .map(({ data: body, at }) => ({ ...(body as DataOf<typeof complaintReported>), at }));
    const first = [...new Map(told.toReversed().map((one) => [one.case.id, one])).values()];
    const ofFirms = first.filter(({ subject }) => subject === 'firm');
    expect(ofFirms).toHaveLength(30);
    expect(ofFirms.filter(({ lawyer, receivedOn }) => lawyer !== undefined || receivedOn === undefined)).toEqual([]);
    expect(
      ofFirms
        .toSorted((a, b) => b.complainedOn.localeCompare(a.complainedOn))
        .slice(0, 2)
        .map(({ firm }) => `firm/${firm!.uscc}`),
    ).toEqual(Array(2).fill(data.accounts.find(({ username }) => username === 'firm.clerk')!.unit));
    const dated = first.filter(({ receivedOn }) => receivedOn !== undefined);
    expect([dated.length > 900, dated.length < 1150]).toEqual([true, true]);
    expect(dated.filter(({ receivedOn, complainedOn, at }) => receivedOn! < complainedOn || receivedOn! > at.slice(0, 10))).toEqual([]);
  });

  it('tell half a year of court cases in every state, of which complained-of lawyers have their part (L27)', () => {
    const told = heard
      .filter(({ contract }) => contract.type === courtCaseReported.type)
      .map(({ data: body }) => body as DataOf<typeof courtCaseReported>);
    const last = new Map(told.map((body) => [body.case.id, body]));
    expect(last.size).toBe(500);
    expect([...courtCaseStates.keys].filter((state) => ![...last.values()].some((body) => body.state === state))).toEqual([]);
    const complainedOf = new Set(
      heard.flatMap(({ contract, data: body }) =>
        contract.type === complaintReported.type ? ((body as DataOf<typeof complaintReported>).lawyer?.licence ?? []) : [],
      ),
    );
    expect([...last.values()].filter(({ lawyers }) => lawyers.some(({ licence }) => complainedOf.has(licence))).length).toBeGreaterThan(
      250,
    );
  });
});

describe('seeding', () => {
  const store = new MemoryStore();
  const accounts: Account[] = [];
  const units: OrgUnit[] = [];
  const keeping = ({ tables }: MemoryStore, kept: Account[]) => ({
    account: async (username: string) => kept.find((account) => account.username === username) ?? null,
    putUnits: async (all: readonly OrgUnit[]) => void units.push(...all),
    addAccounts: async (all: readonly Account[]) => {
      kept.push(...all);
      for (const account of all) tables.staff.set(account.id, { account, unit: units.find(({ id }) => id === account.unit) ?? null });
    },
  });
  const parts = {
    areas: [area],
    store,
    records: new MemoryReader(store.tables),
    rights: { mayKnow, rolesIn, scopesOf },
    systems: {},
    identities: keeping(store, accounts),
    desk: memoryDesk(store.tables),
    read,
    size: 200,
    today: '2026-03-02',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    hash: async (password: string) => `hash of ${password}`,
  };
  beforeAll(async () => void (await seedDemo(parts)));

  it('stores registers, complaints with their timelines, supervision orders in every open state, and the accounts', () => {
    expect(store.tables.of('lawyers.lawyer')).toHaveLength(200);
    expect(store.tables.of('lawyers.complaint')).toHaveLength(120);
    expect(
      store.tables
        .of('lawyers.complaint')
        .filter(({ values }) => !values['firm'] || (values['subject'] === 'lawyer') !== (values['lawyer'] !== null)),
    ).toEqual([]);
    expect(store.tables.added.event.filter(({ kind }) => kind === 'report').length).toBeGreaterThan(400);
    expect(new Set(store.tables.of('lawyers.supervision').map(({ state }) => state)).size).toBeGreaterThan(1);
    expect(accounts.map(({ username }) => username)).toEqual(
      expect.arrayContaining([
        'sysadmin',
        'secadmin',
        'auditor',
        'operator',
        'city.lead',
        'city.clerk',
        'district.clerk',
        'association.clerk',
        'firm.clerk',
        'lawyer',
      ]),
    );
    expect(accounts.filter(({ unit }) => !units.some(({ id }) => id === unit))).toEqual([]);
  });

  it('has alerts that wait, were true, were dealt with, a false alarm and one that lapsed; reviews of practice that wait and that were decided (L05, L11)', () => {
    const states = (type: string) => [...new Set(store.tables.of(type).map(({ state }) => state))].toSorted();
    expect(states('lawyers.alert')).toEqual(expect.arrayContaining(['pending', 'founded', 'closed', 'falseAlarm', 'lapsed']));
    expect(states('lawyers.practiceReview')).toEqual(expect.arrayContaining(['due', 'concluded']));
  });

  it('has two finished runs of the search, whose cases are suspected, checked, to be published, published, objected to and cleared (L25)', () => {
    const of = (type: string) => store.tables.of(type);
    expect(of('lawyers.zombieRun').map(({ state, values }) => [state, values['looked'], (values['hits'] as number) > 4])).toEqual([
      ['finished', 200, true],
      ['finished', 200, true],
    ]);
    expect([...new Set(of('lawyers.zombie').map(({ state }) => state))].toSorted()).toEqual([
      'approved',
      'checking',
      'excluded',
      'objected',
      'published',
      'suspected',
    ]);
    expect([...new Set(of('lawyers.zombieHit').map(({ state }) => state))].toSorted()).toEqual(['again', 'found', 'held']);
  });

  it('has two firms with accounts, one in Huangpu and one in Pudong, each with a clerk; two lawyers of the one, one of the other (L04)', () => {
    const lawyers = store.tables.of('lawyers.lawyer');
    const seats = ['firm.clerk', 'lawyer', 'lawyer.b', 'firm.clerk.b', 'lawyer.c'].map((username) => {
      const account = accounts.find((one) => one.username === username)!;
      const entry = lawyers.find(({ id }) => account.person === `lawyers.lawyer:${id}`);
      const unit = units.find(({ id }) => id === account.unit)!;
      return [account.name, unit.district, entry?.values['status'] ?? null, entry ? entry.ownerUnit === account.unit : null];
    });
    expect(seats.map(([, ...rest]) => rest)).toEqual([
      ['310101', null, null],
      ['310101', 'practising', true],
      ['310101', 'practising', true],
      ['310115', null, null],
      ['310115', 'practising', true],
    ]);
    expect([seats[0]![0], seats[2]![0], seats[3]![0], seats[4]![0]]).toEqual(['许小雯', '冯远', '曹予安', '程越']);
  });

  it('has violations in most states, some matched by hand, one taken back and one come to nothing, which takes its proposal back (L05)', () => {
    const rows = store.tables.of('lawyers.violation');
    expect(rows).toHaveLength(14);
    expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual([
      'approval',
      'archived',
      'disposing',
      'illegal',
      'irregular',
      'matching',
      'unfounded',
      'verification',
      'withdrawn',
    ]);
    expect(new Set(rows.map(({ values }) => values['matched']))).toEqual(new Set(['exact', 'probable', 'none', 'hand']));
    expect(rows.filter(({ values }) => typeof values['lag'] !== 'number')).toEqual([]);
    const cleared = rows.find(({ values }) => values['stage'] === 'notProsecuted')!;
    const proposal = store.tables
      .of('lawyers.mark')
      .find(({ values }) => (values['violations'] as string[] | undefined)?.includes(cleared.id))!;
    expect(['retracted', 'revoked', 'rejected']).toContain(proposal.state);
  });

  it('has most of what rules proposed settled by two persons, so that a newcomer finds a handful to do (L04)', async () => {
    const marks = store.tables.of('lawyers.mark').filter(({ values }) => (values['rule'] ?? null) !== null);
    const open = marks.filter(({ state }) => state !== 'listed' && state !== 'rejected' && state !== 'removed');
    expect(marks.length).toBeGreaterThan(8);
    expect(open.length).toBeLessThan(marks.length / 2);
    for (const { id, state } of marks.filter((one) => one.state === 'listed')) {
      const acts = (await parts.records.timeline('lawyers.mark', id)).filter(({ actor }) => actor.kind === 'account');
      expect({ state, acts: acts.map(({ name, actor }) => [name, actor.name]) }).toEqual({
        state,
        acts: [
          ['confirm', '林书言'],
          ['approve', '方正明'],
        ],
      });
    }
  });

  it('has penalty cases in every state a clerk, a head, a reviewer or a hearing officer goes on with, one of them the lawyer’s own (L04)', () => {
    const cases = store.tables.of('lawyers.penalty');
    expect(cases.length).toBeGreaterThan(20);
    const states = new Set(cases.map(({ state }) => state));
    expect(
      [
        'clue',
        'filing',
        'investigation',
        'extension',
        'review',
        'reviewed',
        'deliberation',
        'deliberated',
        'notified',
        'hearing',
        'deciding',
        'decided',
        'served',
        'closed',
        'notFiled',
        'spared',
        'revocationOffered',
      ].filter((state) => !states.has(state)),
    ).toEqual([]);
    expect([
      cases.some(({ values }) => values['decideExtended'] === 1),
      cases.some(({ values }) => values['reconsideration'] === 'pending'),
    ]).toEqual([true, true]);
    const own = accounts.find(({ username }) => username === 'lawyer')!.person!.split(':')[1];
    expect(cases.filter(({ values }) => values['lawyer'] === own).map(({ state }) => state)).toEqual(['notified']);
    const suspended = store.tables.of('lawyers.lawyer').filter(({ values }) => values['status'] === 'suspended');
    expect(suspended.length).toBeGreaterThan(0);
    expect(suspended.filter(({ values }) => values['suspendedUntil'] === undefined)).toEqual([]);
  });

  it('lists the firm with an account, which sees the entry and may still object (L04)', async () => {
    const account = accounts.find(({ username }) => username === 'firm.clerk')!;
    const mark = area.records.find(({ name }) => name === 'lawyers.mark')!;
    const { items } = await parts.records.list({
      type: mark.name,
      scopes: scopesOf({ account, unit: units.find(({ id }) => id === account.unit)! }, mark),
      sort: { field: 'createdAt', descending: true },
      limit: 200,
      fields: [],
    });
    expect(items.map(({ state, values }) => [state, values['list'], values['objectDue']! > parts.today])).toEqual([
      ['listed', 'yellow', true],
    ]);
  });

  it('leaves lawyers in every band of the integrity score, counted today, and a review that waits (L06)', () => {
    const scores = [...store.tables.scores.values()];
    expect([scores.length, new Set(scores.map(({ countedOn }) => countedOn)).size, scores[0]!.countedOn]).toEqual([200, 1, '2026-03-02']);
    expect(new Set(store.tables.of('lawyers.lawyer').map(({ values }) => values['integrity']))).toEqual(new Set(['A', 'B', 'C', 'D']));
    expect(store.tables.of('lawyers.scoreReview').map(({ state, values }) => [state, values['lawyerName']])).toEqual([
      ['upheld', accounts.find(({ username }) => username === 'lawyer')!.name],
      ['asked', expect.any(String)],
    ]);
  });

  it('has most sanctions carried out in time, a few late, and some to be done (L06)', () => {
    const all = store.tables.of('lawyers.sanction');
    const executed = all.filter(({ state }) => ['executed', 'published'].includes(state ?? ''));
    expect([all.length > 10, executed.length > all.length / 2, all.some(({ state }) => state === 'executing')]).toEqual([true, true, true]);
    const ofPenalties = all.filter(({ values }) => values['penalty']);
    expect([
      ofPenalties.length > 2,
      ofPenalties.filter(({ district, values }) => !district || !values['penaltyKind'] || values['sanction']),
    ]).toEqual([true, []]);
    expect(executed.filter(({ values }) => !values['doneOn'] || !values['proof'] || !values['executor'])).toEqual([]);
  });

  it('gives the lawyer with an account complaints to see, and his firm', async () => {
    const account = accounts.find(({ username }) => username === 'lawyer')!;
    const viewer = { account, unit: units.find(({ id }) => id === account.unit)! };
    const complaint = area.records.find(({ name }) => name === 'lawyers.complaint')!;
    const own = await parts.records.list({
      type: complaint.name,
      scopes: scopesOf(viewer, complaint),
      sort: { field: 'createdAt', descending: true },
      limit: 200,
      fields: [],
    });
    expect(own.items.length).toBeGreaterThan(1);
    const courts = store.tables
      .of('lawyers.courtCase')
      .filter(({ values }) => (values['lawyers'] as string[]).includes(account.person!.split(':')[1]!));
    expect(courts.length).toBeGreaterThan(1);
    const me = area.records.find(({ name }) => name === 'lawyers.lawyer')!;
    expect(
      (
        await parts.records.list({
          type: me.name,
          scopes: scopesOf(viewer, me),
          sort: { field: 'number', descending: false },
          limit: 200,
          fields: [],
        })
      ).items.map(({ values }) => values['name']),
    ).toEqual([account.name]);
  });

  it('L07–L11: shows meetings kept and cancelled, one to be matched, cases on both sides by one firm, inquiries after one person, and their alerts', () => {
    expect(new Set(store.tables.of('lawyers.meeting').map(({ values }) => values['outcome']))).toEqual(new Set(['done', 'cancelled']));
    expect(store.tables.of('lawyers.meeting').filter(({ state }) => state === 'matching')).toHaveLength(1);
    expect(store.tables.of('lawyers.presentation').length).toBeGreaterThan(3);
    expect(store.tables.of('lawyers.meetingSlot').length).toBeGreaterThan(0);
    expect([store.tables.of('lawyers.agency').length, store.tables.of('lawyers.inquiry').length]).toEqual([3, 3]);
    const rules = store.tables.of('lawyers.alert').map(({ values }) => values['rule']);
    expect(rules).toEqual(expect.arrayContaining(['warn.bothSidesOfFirm', 'warn.dueDiligence30d']));
  });

  it('L04, L20–L22: shows hearings with room and time, awards, transfers told, an infringer of each case and one forwarded by the authority’s contact', () => {
    const heard = store.tables.of('lawyers.penalty').filter(({ values }) => values['hearing']);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.every(({ values }) => values['hearingRoom'] && values['hearingOn'])).toBe(true);
    expect(store.tables.of('lawyers.award').map(({ state }) => state)).toEqual(['granted', 'proposed']);
    expect(store.tables.of('lawyers.rightsTransfer').every(({ values }) => values['told'] === 'sent')).toBe(true);
    const cases = store.tables.of('lawyers.rights');
    expect(cases.filter(({ values, state }) => values['kind'] === 'infringement' && state !== 'draft' && !values['infringer'])).toEqual([]);
    expect(cases.filter(({ values }) => values['contactStanding'] === 'sent')).toHaveLength(1);
  });

  it('L17, L18: cases are bound with papers that were handed in, each a file of its own; others are to be reviewed, and services are asked for', () => {
    const states = store.tables.of('lawyers.binding').map(({ state }) => state);
    expect([states.filter((state) => state === 'bound').length, states.filter((state) => state === 'manual').length]).toEqual([1, 3]);
    const ofUnits = store.tables.of('lawyers.binding').filter(({ values }) => values['unitReviews'] === true);
    expect(ofUnits.map(({ state }) => state)).toContain('manual');
    const bound = store.tables.of('lawyers.binding').find(({ state }) => state === 'bound')!;
    const files = [...store.tables.files.values()].filter(({ recordId }) => recordId === bound.id);
    expect(files.map(({ content }) => content.name).toSorted()).toEqual(['委托书.pdf', '律所公函.pdf', '执业证.pdf', '法律服务合同.pdf']);
    expect(new Set([...store.tables.files.values()].map(({ address }) => address)).size).toBe(store.tables.files.size);
    expect(store.tables.of('lawyers.alert').filter(({ values }) => values['rule'] === 'warn.fakeMaterial')).toEqual([]);
    expect(store.tables.of('lawyers.request').map(({ state }) => state)).toEqual(['submitted', 'submitted', 'draft', 'submitted']);
  });

  it('tells of today only what has come by now', async () => {
    const fresh = new MemoryStore();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await seedDemo({
      ...parts,
      store: fresh,
      desk: memoryDesk(fresh.tables),
      records: new MemoryReader(fresh.tables),
      identities: keeping(fresh, []),
      size: 100,
      today: tomorrow,
    });
    expect(fresh.tables.added.event.length).toBeGreaterThan(100);
    expect(fresh.tables.added.event.filter(({ at }) => at > new Date().toISOString())).toEqual([]);
  });

  it('again changes nothing, and after a stop half-way doubles nothing', async () => {
    const counts = () => [store.tables.records.size, store.tables.added.event.length];
    const before = counts();
    expect((await seedDemo(parts)).isNew).toBe(false);
    expect(counts()).toEqual(before);
    accounts.length = 0;
    expect((await seedDemo(parts)).isNew).toBe(true);
    expect(counts()).toEqual(before);
  });
});

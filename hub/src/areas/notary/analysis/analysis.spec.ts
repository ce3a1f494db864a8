import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people } from '../testing/cast.js';
import { accepted } from '../testing/acts.js';
import { number, topicWorld, whole } from '../testing/topics.js';
import { officesTopic } from '../topics/offices.js';
import { oversightTables } from '../tables/oversight.js';

type Figure = Readonly<Record<'table' | 'line' | 'column' | 'value' | 'opens', string>> & { readonly cited?: number };
const quarter = { from: '2026-01-01', to: '2026-03-31' };
const spring = [quarter.from, quarter.to] as const;
let at: ReturnType<typeof topicWorld>;
let serial = 0;
const last = (): RecordRow => at.last('notary.analysis');
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, 'notary.analysis', action, action === 'make' ? undefined : last(), form, reason);
const make = (kind: 'oversight' | 'operation', more: object = {}) =>
  act(people.clerk, 'make', { kind, title: '2026年一季度研判', ...quarter, ...more });
const figures = (): readonly Figure[] => last().values['figures'] as readonly Figure[];
const text = (): string => last().values['text'] as string;
const words = (answer: object): string => JSON.stringify(answer);
const put = (type: string, values: object, state: string) => {
  const office = at.offices['GZ-01']!;
  at.world.tables.put({
    ...entry(type, `p${++serial}`, { office: office.id, ...values }, { district: office.district, ownerUnit: office.ownerUnit }),
    state,
  });
};
const publish = async () => {
  await act(people.clerk, 'revise', { title: '2026年一季度研判', text: text(), conclusion: '加强督促。' });
  await act(people.clerk, 'submit');
  return act(people.lead, 'publish');
};

beforeEach(async () => {
  at = topicWorld('2026-04-02T02:00:00.000Z');
  await at.tell(
    ...whole(1, '2025-03-02', 100),
    ...whole(2, '2025-03-03', 100),
    ...whole(3, '2025-03-04', 100),
    ...whole(1, '2026-03-02', 300),
    ...whole(2, '2026-03-03', 200, { matter: 'gift' }, 'GZ-02'),
    ...whole(3, '2026-03-04', 200, {}, 'GZ-02'),
  );
  put('notary.warning', { model: 'elderly', level: 'red', raisedOn: '2026-03-03' }, 'raised');
  put('notary.warning', { model: 'video', level: 'yellow', raisedOn: '2026-03-04' }, 'falseAlarm');
  put('notary.complaint', { receivedOn: '2026-03-04', result: 'substantiated' }, 'answered');
  put('notary.punishment', { kind: 'education', level: 'talk', effectiveOn: '2026-03-05', person: at.staff['G-0101']!.id }, 'effective');
});

describe('analyses of supervision (N46)', () => {
  it('N46: the draft says kinds, warnings and punishments of each office; every number is that of its report on the data date', async () => {
    expect(await make('oversight')).toMatchObject({ done: { state: 'draft' } });
    expect(text()).toMatch(
      /^一、总体情况。2026-01-01至2026-03-31，全市公证机构共发生预警2〔1〕件，其中红色1〔2〕件，尚未销号1〔3〕件；收到投诉1〔4〕件，查证属实1〔5〕件/,
    );
    expect(text()).toContain('处罚处分居前的是GZ-01（1〔');
    const { figures: now, rows } = await at.read(oversightTables, spring);
    const total = (column: string) => figures().find((one) => one.line === '合计' && one.column === column)?.value;
    expect([total('预警'), total('投诉'), total('处罚处分')]).toEqual([now['warnings'], now['complaints'], now['punishments']].map(String));
    const [[, [warnings]]] = (await rows('events')) as [readonly [string, readonly number[], unknown]];
    expect(figures().find((one) => one.line === 'GZ-01' && one.column === '预警')?.value).toBe(String(warnings));
    expect(last().values).toMatchObject({ drafter: 'notary.clerk', countedOn: '2026-04-02', edition: 1 });
  });

  it('N46: each number that is cited leads to the list it was counted in', async () => {
    await make('oversight');
    const marks = [...text().matchAll(/〔(\d+)〕/g)].map(([, n]) => Number(n));
    const kept = new Map(figures().flatMap((one) => (one.cited === undefined ? [] : [[one.cited, one] as const])));
    expect(new Set(marks)).toEqual(new Set(kept.keys()));
    expect(kept.get(2)).toMatchObject({ value: '1', opens: 'notary.warning?level=red&raisedOn=2026-01-01..2026-03-31' });
  });

  it('N46: rules add a sentence only where it holds: many false alarms, a red warning without any check', async () => {
    await make('oversight');
    expect(text()).toMatch(/误报率50\.0%〔\d+〕，建议复核预警阈值。/);
    expect(text()).toMatch(/未部署专案核查（0〔\d+〕件）/);
    await act(people.clerk, 'discard', {}, '另行编制。');
    put('notary.check', { deployedOn: '2026-03-06' }, 'checking');
    await make('oversight');
    expect(text()).not.toContain('未部署专案核查');
  });

  it('N46: it is edited, handed in, approved by another and numbered; the opinion stands on its sheet', async () => {
    await make('oversight');
    const edited = text().replace('一、总体情况。', '一、基本情况。');
    expect(
      await act(people.clerk, 'revise', { title: '2026年一季度综合研判', text: edited, conclusion: '预警2〔1〕件，建议加强督促。' }),
    ).toMatchObject({
      done: {},
    });
    await act(people.clerk, 'submit');
    await act(people.lead, 'sendBack', {}, '请补充建议。');
    await act(people.clerk, 'submit');
    expect(await act(people.lead, 'publish')).toMatchObject({ done: { state: 'published' } });
    expect(last().values).toMatchObject({
      text: edited,
      checker: 'notary.lead',
      publishedOn: '2026-04-02',
      letterNumber: '沪司公研〔2026〕1号',
      opinions: [expect.objectContaining({ opinion: '请补充建议。' }), expect.anything()],
    });
  });

  it('N46: newer data are said beside it (数据已更新) and replace nothing', async () => {
    await make('oversight');
    await publish();
    const before = [text(), figures()];
    put('notary.warning', { model: 'elderly', level: 'red', raisedOn: '2026-03-30' }, 'raised');
    await act(people.clerk, 'compare');
    expect(last().values['isNewer']).toBe(true);
    expect(last().values['newer']).toContainEqual(expect.objectContaining({ line: '合计', column: '预警', was: '2', now: '3' }));
    expect([text(), figures()]).toEqual(before);
  });

  it('N46: one that is not reviewed is not published (409); who wrote it does not publish it; nothing of a published one changes', async () => {
    await act(people.lead, 'make', { kind: 'oversight', title: '研判', ...quarter });
    expect(await act(people.chief, 'publish')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(people.clerk, 'revise', { title: '研判', text: text(), conclusion: '无。' });
    await act(people.clerk, 'submit');
    expect(await act(people.lead, 'publish')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.chief, 'publish')).toMatchObject({ done: { state: 'published' } });
    expect(await act(people.clerk, 'revise', { title: '研判', text: '改写。' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
  });

  it('N46: a number that was not counted is not handed in (422), and neither is an analysis without a conclusion', async () => {
    await make('oversight');
    expect(await act(people.clerk, 'revise', { title: '研判', text: '预警20〔1〕件。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/text', words: ['〔1〕前的数字应为“2”。', expect.any(String)] }] },
    });
    expect(await act(people.clerk, 'submit')).toMatchObject({ refused: { findings: [{ pointer: '/form/conclusion' }] } });
  });

  it('N46: there are no two of the same days; a published one is withdrawn with its reason, and a further edition says why', async () => {
    await make('oversight');
    await publish();
    expect(words(await make('oversight'))).toContain('该期间已有这类研判');
    await act(people.lead, 'withdraw', {}, '漏计一件投诉。');
    expect(await make('oversight')).toMatchObject({ refused: { findings: [{ pointer: '/form/correction' }] } });
    await make('oversight', { correction: '漏计一件投诉。' });
    expect(last().values['edition']).toBe(2);
  });
});

describe('analyses of operation (N47)', () => {
  it('N47: the classes of office rank as in the topic of offices (N24), with the same figures', async () => {
    await make('operation');
    const classes = await (await at.read(officesTopic, spring)).rows('class');
    const ranked = figures().filter((one) => one.table === '三类机构运营排名' && one.column === '受理量' && one.line !== '合计');
    expect(ranked.map((one) => one.value)).toEqual(classes.map(([, [count]]) => String(count)).filter((one) => one !== '0'));
    expect(ranked.map((one) => one.line)).toEqual(['混合制公证机构', '区公证机构']);
    expect(text()).toMatch(/按受理量排名，混合制公证机构受理2〔\d+〕件、出证2〔\d+〕件、收费400\.00〔\d+〕元/);
  });

  it('N47: it concludes on acts, certificates, fees, matters and classes, each against last year', async () => {
    await make('operation');
    expect(text()).toMatch(/全市受理3〔1〕件，同比持平（0\.0%〔2〕）；出证3〔3〕件/);
    expect(text()).toMatch(/收费净额700\.00〔\d+〕元，上年同期300\.00〔\d+〕元，同比上升（\+133\.3%〔\d+〕）/);
    expect(text()).toMatch(/居前的事项是声明（2〔\d+〕件）、赠与（1〔\d+〕件）/);
  });

  it('N47: an office that fell by a third or more is named with its share; one without last year is not', async () => {
    await make('operation');
    expect(text()).toMatch(/受理量同比下降三分之一以上的机构：GZ-01（-66\.7%〔\d+〕），建议了解原因。$/);
    expect(text()).not.toMatch(/下降三分之一以上的机构：.*GZ-02/);
  });

  it('N47: the association publishes none, nor an office; nobody makes one of days to come', async () => {
    await make('operation');
    await act(people.clerk, 'revise', { title: '研判', text: text(), conclusion: '无。' });
    await act(people.clerk, 'submit');
    for (const viewer of [people.association, people.office, people.district, people.inspector])
      expect(await act(viewer, 'publish')).toMatchObject({ refused: { problem: expect.stringMatching(/forbidden|not-found/) as string } });
    expect(await make('operation', { to: '2026-05-01' })).toMatchObject({ refused: { findings: [{ pointer: '/form/to' }] } });
  });

  it('N47: a later act changes the report and not the analysis', async () => {
    await make('operation');
    await at.tell(accepted(number(60), '2026-03-20'));
    expect(figures().find((one) => one.line === '合计' && one.column === '受理量')?.value).toBe('3');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportType } from '../../../definitions/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { accepted, paid } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { number, topicWorld, whole } from '../testing/topics.js';
import { feesTopic } from '../topics/fees.js';
import { matters } from '../topics/matters.js';
import { businessTables } from './business.js';
import { forms, type Form } from './forms.js';

const today = '2026-07-06T02:00:00.000Z';
const half = { from: '2026-01-01', to: '2026-06-30' };
let at: ReturnType<typeof topicWorld>;
const last = (): RecordRow => at.last('notary.report');
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, 'notary.report', action, action === 'make' ? undefined : last(), form, reason);
const make = (form: Form, more: object = {}) => act(people.clerk, 'make', { form, ...half, ...more });
const value = (line: string, column: string, table?: string): string | undefined =>
  (last().values['figures'] as readonly Readonly<Record<string, string>>[]).find(
    (one) => one['line'] === line && one['column'] === column && (table === undefined || one['table'] === table),
  )?.['value'];
const lines = (table: string): string[] => [
  ...new Set(
    (last().values['figures'] as readonly Readonly<Record<string, string>>[]).flatMap((one) =>
      one['table'] === table ? [one['line']!] : [],
    ),
  ),
];
const words = (answer: object): string => JSON.stringify(answer);
/** What a report says of some days. */
const read = (of: ReportType) => at.read(of, [half.from, half.to]);

beforeEach(async () => {
  at = topicWorld(today);
  await at.tell(
    ...whole(1, '2025-03-02', 100),
    ...whole(1, '2026-03-02', 300),
    ...whole(2, '2026-04-02', 150, { class: 'foreignCivil', online: 'whole', newField: 'XF01' }),
    ...whole(3, '2026-05-06', 200, { matter: 'gift' }, 'GZ-02'),
    accepted(number(9), '2026-07-02'),
  );
});

describe('tables of the notary offices (N49)', () => {
  it('N49: all ten are made for half a year, each with every office that has staff, and the whole of the city', async () => {
    for (const form of Object.keys(forms) as Form[]) expect(await make(form)).toMatchObject({ done: { state: 'filling' } });
    expect(at.world.tables.of('notary.report').map(({ values }) => values['form'])).toEqual(Object.keys(forms));
    expect(lines('公证机构统计表')).toEqual(['GZ-01', 'GZ-02', '合计']);
  });

  it('N49: table 1 says acts and fees against last year, by office and in the city, and so does the report that goes with it', async () => {
    await make('business');
    expect(['受理量', '上年同期受理量', '受理量同比', '收费净额', '收费同比'].map((column) => value('合计', column))).toEqual([
      '3',
      '1',
      '+200.0%',
      '650.00',
      '+550.0%',
    ]);
    expect(value('GZ-02', '受理量同比')).toBe('无可比基数');
    expect(value('合计', '网办率')).toBe('33.3%');
    expect(last().values['text']).toContain('受理公证业务3〔1〕件，上年同期1〔2〕件，同比增长（+200.0%〔3〕）；收费净额650.00〔4〕元');
  });

  it('N49: the total of table 6 is what the topics of matters and fees say (N23, N26), and its classes sum up to it', async () => {
    await make('acts');
    const topic = (await read(matters)).figures;
    const fees = (await read(feesTopic)).figures;
    expect([value('合计', '受理量'), value('合计', '出证量'), value('合计', '收费净额')]).toEqual([
      String(topic['accepted']),
      String(topic['issued']),
      ((fees['net'] ?? 0) / 100).toFixed(2),
    ]);
    const classes = ['国内民事', '国内经济', '涉外民事', '涉外经济', '涉港', '涉澳', '涉台'];
    expect(classes.reduce((sum, one) => sum + Number(value('合计', one)), 0)).toBe(3);
    expect(value('赠与', '受理量')).toBe('1');
  });

  it('N49: tables 1 and 8 agree on the notaries of each office', async () => {
    await make('business');
    const first = ['GZ-01', 'GZ-02', '合计'].map((line) => value(line, '公证员'));
    await make('notaries');
    expect(['GZ-01', 'GZ-02', '合计'].map((line) => value(line, '公证员'))).toEqual(first);
    expect(first).toEqual(['2', '1', '3']);
  });

  it('N49: each cell keeps the list it was counted in, with exactly its days, row and states', async () => {
    await make('business');
    const cells = last().values['figures'] as readonly Readonly<Record<string, string>>[];
    const cell = cells.find((one) => one['line'] === 'GZ-02' && one['column'] === '受理量')!;
    expect(Object.fromEntries(new URLSearchParams(cell['opens']!.split('?')[1]))).toEqual({
      acceptedOn: '2026-01-01..2026-06-30',
      office: 'GZ-02',
      state: 'accepted,approved,issued,archived,refused,ended,revoked',
    });
    expect(cell['opens']).toMatch(/^notary\.act\?/);
  });

  it('N49: frozen it stays as it was: a later act changes the page and not the table, and comparing says what differs', async () => {
    await make('business');
    await act(people.clerk, 'submit');
    expect(await act(people.lead, 'freeze')).toMatchObject({ done: { state: 'frozen' } });
    expect(last().values).toMatchObject({ checker: 'notary.lead', checkedOn: '2026-07-06', letterNumber: '沪司公统〔2026〕1号' });
    await at.tell(accepted(number(50), '2026-06-29'));
    expect((await read(businessTables)).figures['accepted']).toBe(4);
    expect(value('合计', '受理量')).toBe('3');
    expect(words(await act(people.clerk, 'recount'))).toContain('action-not-possible');
    await act(people.clerk, 'compare');
    expect(last().values).toMatchObject({ isNewer: true, comparedOn: '2026-07-06' });
    expect(last().values['newer']).toContainEqual(expect.objectContaining({ line: '合计', column: '受理量', was: '3', now: '4' }));
    expect(value('合计', '受理量')).toBe('3');
  });

  it('N49: a mistake is corrected by a further edition with its reason; there are no two of the same table and days', async () => {
    await make('quality');
    expect(words(await make('quality'))).toContain('该期间已有这张报表');
    await act(people.clerk, 'submit');
    await act(people.lead, 'freeze');
    await act(people.clerk, 'correct', {}, '补正一件漏报。');
    expect(await make('quality')).toMatchObject({ refused: { findings: [{ pointer: '/form/correction' }] } });
    expect(await make('quality', { correction: '补正一件漏报。' })).toMatchObject({ done: {} });
    expect(last().values['edition']).toBe(2);
  });
});

describe('what tables are refused (N49)', () => {
  it('N49: who made or filled it in does not freeze it (409), though he may freeze those of others', async () => {
    await act(people.lead, 'make', { form: 'welfare', ...half });
    await act(people.clerk, 'submit');
    expect(await act(people.lead, 'freeze')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.chief, 'freeze')).toMatchObject({ done: { state: 'frozen' } });
  });

  it('N49: a computed cell is no field of the form (422), and the report cannot say another number than was counted', async () => {
    await make('business');
    expect(await act(people.clerk, 'fill', { figures: [{ row: 1, value: '9' }] })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/figures' }] },
    });
    expect(await act(people.clerk, 'fill', { text: '受理公证业务30〔1〕件。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/text', words: ['〔1〕前的数字应为“3”。', expect.any(String)] }] },
    });
    expect(await act(people.clerk, 'fill', { text: '上半年受理公证业务3〔1〕件，总体平稳。' })).toMatchObject({ done: {} });
    expect(last().values).toMatchObject({ filler: 'notary.clerk', filledOn: '2026-07-06' });
  });

  it('N49: tables 4 and 5 are handed in only once their cells are filled in by hand', async () => {
    await make('conversion');
    expect(words(await act(people.clerk, 'submit'))).toContain('请先填报');
    const row = { office: at.offices['GZ-01']!.id, before: 'administrative', after: 'institution', progress: 'running', posts: 12 };
    await act(people.clerk, 'fill', { conversions: [row] });
    expect(await act(people.clerk, 'submit')).toMatchObject({ done: { state: 'review' } });
    await make('mechanism');
    expect(words(await act(people.clerk, 'submit'))).toContain('请先填报');
  });

  it('N49: it is made of no days to come, and of none that end before they begin', async () => {
    expect(await make('acts', { to: '2026-07-31' })).toMatchObject({ refused: { findings: [{ pointer: '/form/to' }] } });
    expect(await make('acts', { from: '2026-07-02', to: '2026-07-01' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/to' }] },
    });
  });

  it('N49: a district and an office make none, and read none', async () => {
    expect(words(await act(people.office, 'make', { form: 'acts', ...half }))).toContain('refused');
    expect(words(await act(people.district, 'make', { form: 'acts', ...half }))).toContain('refused');
  });

  it('N49: refunds of the period lower its fees on their own day', async () => {
    await at.tell(
      paid(
        number(1),
        9,
        [
          [300, '2026-03-02'],
          [-50, '2026-06-01'],
        ],
        'issued',
        '2026-03-02',
      ),
    );
    await make('acts');
    expect(value('合计', '收费净额')).toBe('600.00');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import type { LetterRow, RecordRow } from '../../../ports/index.js';
import { docxReadBack, pagesOf } from '../../../printing/testing/index.js';
import { people } from '../testing/cast.js';
import { topicWorld, whole } from '../testing/topics.js';
import type { Form } from './forms.js';

type Cell = Readonly<Record<'table' | 'line' | 'column' | 'value', string>>;
const half = { from: '2026-01-01', to: '2026-06-30' };
let at: ReturnType<typeof topicWorld>;
let serial = 0;
const put = (type: string, values: object, state: string) => {
  const office = at.offices['GZ-01']!;
  const row = entry(type, `d${++serial}`, { office: office.id, ...values }, { district: office.district, ownerUnit: office.ownerUnit });
  at.world.tables.put({ ...row, state });
};
const last = (type: string): RecordRow => at.last(type);
const letter = (): LetterRow => at.world.tables.added.letter.at(-1)!;
const cells = (type: string): readonly Cell[] => last(type).values['figures'] as readonly Cell[];
const valueAt = (type: string, table: string, line: string, column: string): string | undefined =>
  cells(type).find((one) => one.table === table && one.line === line && one.column === column)?.value;

const frozen = async (form: Form, filled: object = {}) => {
  const act = (who: keyof typeof people, action: string, given: object = {}) =>
    at.perform(people[who], 'notary.report', action, action === 'make' ? undefined : last('notary.report'), given);
  await act('clerk', 'make', { form, ...half });
  if (Object.keys(filled).length > 0) await act('clerk', 'fill', filled);
  await act('clerk', 'submit');
  return act('lead', 'freeze');
};
const published = async (kind: 'oversight' | 'operation') => {
  const act = (who: keyof typeof people, action: string, given: object = {}) =>
    at.perform(people[who], 'notary.analysis', action, action === 'make' ? undefined : last('notary.analysis'), given);
  await act('clerk', 'make', { kind, title: '上半年研判', ...half });
  await act('clerk', 'revise', { title: '上半年研判', text: last('notary.analysis').values['text'], conclusion: '加强督促。' });
  await act('clerk', 'submit');
  return act('lead', 'publish');
};

beforeEach(async () => {
  at = topicWorld('2026-07-06T02:00:00.000Z');
  await at.tell(
    ...whole(1, '2025-03-02', 100),
    ...whole(1, '2026-03-02', 300),
    ...whole(2, '2026-05-06', 200, { matter: 'gift' }, 'GZ-02'),
  );
  put('notary.event', { theme: 'fee', level: 'red', foundOn: '2026-03-05', subject: '收费偏高' }, 'checking');
  put('notary.event', { theme: 'fee', level: 'yellow', foundOn: '2026-03-06', subject: '收费偏低' }, 'closed');
  put('notary.punishment', { kind: 'education', level: 'talk', effectiveOn: '2026-03-05', person: at.staff['G-0101']!.id }, 'effective');
});

describe('the sealed report of a table and its docx (N49)', () => {
  it('N49: the frozen cells stand as tables behind its text, in the PDF and in the docx alike, cell by cell', async () => {
    expect(await frozen('business')).toMatchObject({ done: { state: 'frozen' } });
    const { paragraphs, tables } = letter().content;
    expect(tables!.map(({ title }) => title)).toEqual([...new Set(cells('notary.report').map(({ table }) => table))]);
    for (const { table, line, column, value } of cells('notary.report')) {
      const found = tables!.find(({ title }) => title === table)!;
      expect(found.lines.find(([title]) => title === line)![found.head.indexOf(column)]).toBe(value);
    }
    expect(docxReadBack(letter().content).tables).toEqual(tables!.map(({ head, lines }) => [head, ...lines]));
    const printed = (await pagesOf(letter().content)).join('');
    for (const { lines } of tables!) for (const row of lines) for (const cell of row) expect(printed).toContain(cell.replaceAll(' ', ''));
    expect(docxReadBack(letter().content).paragraphs.join('')).toContain(
      paragraphs
        .map(({ runs }) => runs.map(({ text }) => text).join(''))
        .join('')
        .slice(0, 20),
    );
  });

  it('N49: what is filled in by hand stands there too, offices by their names', async () => {
    const row = { office: at.offices['GZ-01']!.id, before: 'administrative', after: 'institution', progress: 'running', posts: 12 };
    await frozen('conversion', { conversions: [row] });
    const table = letter().content.tables!.find(({ title }) => title.startsWith('转制优化情况'))!;
    expect(table.lines[0]!.slice(0, 3)).toEqual(['申黄公证处', '行政体制', '事业单位']);
  });

  it('N49: a later act changes neither', async () => {
    await frozen('business');
    const before = letter().content;
    await at.tell(...whole(7, '2026-06-02', 900));
    expect(letter().content).toEqual(before);
  });
});

describe('an analysis as a docx (N46, N47)', () => {
  it.each(['oversight', 'operation'] as const)(
    'N46 N47: the docx of a published analysis (%s) has the text and the numbers of the sealed letter',
    async (kind) => {
      expect(await published(kind)).toMatchObject({ done: { state: 'published' } });
      const { paragraphs } = docxReadBack(letter().content);
      const text = last('notary.analysis').values['text'] as string;
      for (const line of text.split('\n')) expect(paragraphs.join('\n')).toContain(line);
      const printed = (await pagesOf(letter().content)).join('');
      for (const { value } of cells('notary.analysis')) expect(printed).toContain(value.replaceAll(' ', ''));
    },
  );

  it('N46: events stand in the ranking by office and type, beside the punishments, and in the draft', async () => {
    await published('oversight');
    const ranking = '事件类型、事件数量、处罚次数';
    const of = (column: string) => valueAt('notary.analysis', ranking, 'GZ-01', column);
    expect([of('事件数量'), of('费用'), of('红色事件'), of('在办事件'), of('办结事件'), of('处罚处分')]).toEqual([
      '2',
      '2',
      '1',
      '1',
      '1',
      '1',
    ]);
    expect(valueAt('notary.analysis', '事件类型', '费用', '事件数量')).toBe('2');
    expect(last('notary.analysis').values['text']).toMatch(
      /二、监管事件。发现事件2〔\d+〕件，其中红色1〔\d+〕件；在办1〔\d+〕件，办结1〔\d+〕件。/,
    );
    expect(last('notary.analysis').values['text']).toMatch(/事件数量居前的是GZ-01（事件2〔\d+〕件，处罚1〔\d+〕次）。/);
  });
});

describe('columns of tables from what offices report (N49)', () => {
  it('N49: table 8 says notaries by age and years at the end of the period: who turns 36 on the last day is 36', async () => {
    at.world.tables.put({
      ...at.staff['G-0101']!,
      values: { ...at.staff['G-0101']!.values, bornOn: '1990-06-30', licensedOn: '2016-07-01' },
    });
    at.world.tables.put({
      ...at.staff['G-0102']!,
      values: { ...at.staff['G-0102']!.values, bornOn: '1990-07-01', licensedOn: '2016-06-30' },
    });
    await at.perform(people.clerk, 'notary.report', 'make', undefined, { form: 'notaries', ...half });
    const of = (column: string) => valueAt('notary.report', '公证员年龄与执业年限', 'GZ-01', column);
    expect([of('35岁及以下'), of('36—45岁'), of('执业5—10年'), of('执业10—20年')]).toEqual(['1', '1', '1', '1']);
  });

  it('N49: table 7 says services for the public good by kind, as offices reported them, and acts of the elderly by matter', async () => {
    put('notary.benefit', { kind: 'visit', doneOn: '2026-03-03', served: 3 }, 'counted');
    put('notary.benefit', { kind: 'visit', doneOn: '2026-03-04', served: 2 }, 'counted');
    put('notary.benefit', { kind: 'advice', doneOn: '2026-03-04', served: 9 }, 'withdrawn');
    await at.perform(people.clerk, 'notary.report', 'make', undefined, { form: 'welfare', ...half });
    expect(valueAt('notary.report', '公益法律服务（按类别）', '上门服务', '公益服务')).toBe('2');
    expect(valueAt('notary.report', '公益法律服务（按类别）', '上门服务', '受益人次')).toBe('5');
    expect(valueAt('notary.report', '公益法律服务（按机构）', '合计', '公益咨询')).toBe('0');
  });

  it('N49: satisfaction and premises are filled in by hand in tables 7 and 10 alone, and need not be', async () => {
    const office = at.offices['GZ-01']!.id;
    await at.perform(people.clerk, 'notary.report', 'make', undefined, { form: 'offices', ...half });
    const fill = (form: object) => at.perform(people.clerk, 'notary.report', 'fill', last('notary.report'), form);
    expect(await fill({ satisfactions: [{ office, asked: 10, satisfied: 9 }] })).toMatchObject({ refused: { problem: 'input' } });
    expect(await fill({ premises: [{ office, area: 800, tenure: 'rented', places: 2 }] })).toMatchObject({ done: {} });
    await at.perform(people.clerk, 'notary.report', 'make', undefined, { form: 'welfare', ...half });
    expect(await fill({ satisfactions: [{ office, asked: 10, satisfied: 11 }] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/satisfactions/0/satisfied' }] },
    });
    expect(await at.perform(people.clerk, 'notary.report', 'submit', last('notary.report'))).toMatchObject({ done: { state: 'review' } });
  });
});

describe('what is kept is compared by itself (N46, N49)', () => {
  const strike = async () => {
    while ((await at.world.engine.strike()) > 0);
  };

  it('N49: a week later a frozen table says that its data were updated, and goes on saying what it said', async () => {
    await frozen('business');
    at.world.move('2026-07-14');
    await strike();
    expect(last('notary.report').values).toMatchObject({ isNewer: false, comparedOn: '2026-07-14' });
    await at.tell(...whole(7, '2026-06-02', 900));
    at.world.move('2026-07-22');
    await strike();
    expect(last('notary.report').values).toMatchObject({ isNewer: true, comparedOn: '2026-07-22', compareFrom: null });
    expect(valueAt('notary.report', '公证业务发展情况统计表', '合计', '受理量')).toBe('2');
  });

  it('N46: half a year after its period an analysis is not looked at any more by itself', async () => {
    await published('oversight');
    at.world.move('2027-01-20');
    await strike();
    expect(last('notary.analysis').values).toMatchObject({ isNewer: false, compareFrom: null });
  });

  it('N49: an edition that is corrected says what it got wrong, cell by cell', async () => {
    await frozen('business');
    await at.tell(...whole(7, '2026-06-02', 900));
    await at.perform(people.clerk, 'notary.report', 'correct', last('notary.report'), {}, '漏计一件。');
    expect(last('notary.report').values['newer']).toContainEqual(
      expect.objectContaining({ line: '合计', column: '受理量', was: '2', now: '3' }),
    );
  });
});

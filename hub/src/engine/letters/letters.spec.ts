import { describe, expect, it } from 'vitest';
import { checkAreas } from '../../definitions/index.js';
import type { LetterRow } from '../../ports/index.js';
import { city, entry, newWorld, somebody, toll, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['toll.clerk'], city);
const lead = somebody('lead', ['toll.lead'], city);
let key = 0;

const opened = async (form: Record<string, unknown> = {}): Promise<World> => {
  const world = newWorld([toll], '2026-11-27T01:00:00.000Z');
  world.tables.put({ ...entry('toll.carter', 'c', { code: '沪0007', called: '张三' }), state: 'driving' });
  await another(world, form);
  return world;
};
const another = (world: World, form: Record<string, unknown> = {}) =>
  world.engine.perform({
    viewer: clerk,
    type: 'toll.fine',
    action: 'open',
    idempotencyKey: `l${++key}`,
    form: { carter: 'c', facts: '逾期停留\n拒不离开', witness: { name: '王五' }, articles: ['a7', 'a9'], amount: '12034.50', ...form },
  });
const act = (world: World, action: string, form: Record<string, unknown> = {}, at = -1) => {
  const row = world.tables.of('toll.fine').at(at)!;
  return world.engine.perform({
    viewer: lead,
    type: 'toll.fine',
    id: row.id,
    action,
    version: row.version,
    form,
    idempotencyKey: `l${++key}`,
  });
};
const said = ({ content }: LetterRow): string[] => content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('a letter', () => {
  it('belongs to an area that is in order', () => {
    expect(checkAreas([toll])).toEqual([]);
  });

  it('is issued with the act, with the next number of its year, and says what its template says with the values of the record', async () => {
    const world = await opened();
    await act(world, 'decide');
    const [letter] = world.tables.added.letter;
    expect(letter).toMatchObject({
      type: 'toll.fine',
      recordId: world.only('toll.fine').id,
      name: 'decision',
      number: '关罚决〔2026〕1号',
      to: 'toll.carter:c',
      content: { title: ['处罚决定书', 'Decision'], by: { name: 'lead', unit: '市局律师工作处' } },
    });
    expect(said(letter!)).toEqual([
      '市局律师工作处',
      '处罚决定书',
      '关罚决〔2026〕1号',
      '',
      '当事人：张三，编号 沪0007。',
      '经查，当事人有下列违法事实：逾期停留',
      '拒不离开',
      '以上事实有证人王五的证言等证据证实。',
      '依据《关卡条例》第七条、《关卡条例》第九条，决定处以罚款 12,034.50元（大写：壹万贰仟零叁拾肆元伍角整）。',
      '当事人应当自收到本决定书之日起十五日内缴纳罚款。逾期不缴纳的，每日按罚款数额的百分之三加处罚款。',
      '',
      '市局律师工作处',
      '二〇二六年十一月二十七日',
    ]);
  });

  it('leaves a paragraph out only where what may be empty is', async () => {
    const world = await opened({ note: '初犯' });
    await act(world, 'decide');
    expect(said(world.tables.added.letter[0]!)).toContain('备注：初犯');
  });

  it('gives its number to the field that keeps it, and so to what the effects after it do', async () => {
    const world = await opened();
    await act(world, 'decide');
    expect(world.only('toll.fine').values['decisionNumber']).toBe('关罚决〔2026〕1号');
    expect(world.only('toll.carter').values['lastFine']).toBe('关罚决〔2026〕1号');
  });

  it('is refused with the field that would be blank, and gives its number back', async () => {
    const world = await opened({ facts: null });
    expect(await act(world, 'decide')).toEqual({
      refused: {
        problem: 'input',
        findings: [
          { pointer: '/form/facts', code: 'required', words: ['《处罚决定书》需要“违法事实”。', 'The letter “Decision” needs “Facts”.'] },
        ],
      },
    });
    expect([world.tables.added.letter.length, world.only('toll.fine').state]).toEqual([0, 'open']);
    await another(world);
    await act(world, 'decide');
    expect(world.tables.added.letter.map(({ number }) => number)).toEqual(['关罚决〔2026〕1号']);
  });

  it('is refused when the entry it names lacks what the letter says of it', async () => {
    const world = await opened();
    world.tables.put({ ...entry('toll.carter', 'c', { called: '张三' }), state: 'driving' });
    expect(await act(world, 'decide')).toMatchObject({
      refused: {
        problem: 'input',
        findings: [
          { pointer: '/form/carter', words: ['《处罚决定书》需要“当事人”的信息（carter.code），登记簿中没有。', expect.any(String)] },
        ],
      },
    });
    expect(world.tables.added.letter).toEqual([]);
  });

  it('counts with others of its pattern, and from one again in a new year', async () => {
    const world = await opened();
    await act(world, 'decide');
    await act(world, 'withdraw');
    await another(world);
    world.move('2027-01-04');
    await act(world, 'decide');
    expect(world.tables.added.letter.map(({ name, number }) => [name, number])).toEqual([
      ['decision', '关罚决〔2026〕1号'],
      ['withdrawal', '关罚决〔2026〕2号'],
      ['decision', '关罚决〔2027〕1号'],
    ]);
    expect(said(world.tables.added.letter[1]!)).toContain(
      `现撤销对张三作出的关罚决〔2026〕1号处罚决定（案件编号 ${world.tables.of('toll.fine')[0]!.number}）。`,
    );
    expect(said(world.tables.added.letter[1]!).at(-1)).toBe('2026年11月27日');
  });

  it('says for good what it said, whatever becomes of the record', async () => {
    const world = await opened();
    await act(world, 'decide');
    const before = structuredClone(world.tables.added.letter[0]);
    world.tables.put({ ...world.only('toll.carter'), values: { code: '沪0008', called: '李四' } });
    await act(world, 'withdraw');
    expect(world.tables.added.letter[0]).toEqual(before);
  });
});

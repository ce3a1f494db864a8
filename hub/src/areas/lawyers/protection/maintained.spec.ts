import { beforeEach, describe, expect, it } from 'vitest';
import { present } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { named, protectionWorld, protectors } from '../testing/protection.js';
import { rightsFigures } from './figures.js';

const type = 'lawyers.infringer';
let at: ReturnType<typeof protectionWorld>;
beforeEach(() => {
  at = protectionWorld();
});
const known = (id: string, name: string) => ({ ...entry(type, id, { name, kind: 'court' }), state: 'current' });
const infringer = (id: string) => at.world.tables.of(type).find((one) => one.id === id)!;
const merge = async (id: string, into: string, reason?: string) =>
  at.world.engine.perform({
    viewer: protectors.clerk,
    type,
    id,
    version: infringer(id).version,
    action: 'merge',
    form: { mergedInto: into },
    idempotencyKey: `m${id}${into}${reason ?? ''}`,
    ...(reason !== undefined && { reason }),
  });
const closed = async () => {
  await at.begin(at.applicant, 'apply');
  await at.act(protectors.clerk, 'accept');
  await at.act(protectors.lead, 'assign', named(protectors.clerk));
  await at.act(protectors.clerk, 'askResult', { result: 'protected', resultText: '已安排会见。' });
  await at.act(protectors.lead, 'passResult');
  await at.act(protectors.president, 'approveResult');
};

describe('what is kept of infringers and applicants (L22)', () => {
  it('L22: an infringer that is there twice is merged with a reason; its cases lead to the other, and it stays, closed, with where it went', async () => {
    at.world.tables.put(known('a', '某区法院'), known('b', '某区人民法院'));
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'identify', { infringer: 'a' });
    expect(await merge('a', 'b')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await merge('a', 'b', '同一法院。')).toHaveProperty('done');
    expect(at.rights().values['infringer']).toBe('b');
    expect(infringer('a')).toMatchObject({ state: 'merged', values: { mergedInto: 'b' } });
    expect(at.world.tables.added.event.find(({ name }) => name === 'merge')).toMatchObject({ reason: '同一法院。' });
  });

  it('L22: a case that awaits its decision, and one that has ended, follow the merged infringer too', async () => {
    at.world.tables.put(known('a', '某区法院'), known('b', '某区人民法院'));
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'identify', { infringer: 'a' });
    await at.act(at.applicant, 'withdraw');
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'identify', { infringer: 'a' });
    await at.act(protectors.clerk, 'accept');
    await at.act(protectors.lead, 'assign', named(protectors.clerk));
    await at.act(protectors.clerk, 'askResult', { result: 'protected', resultText: '已安排会见。' });
    expect(await merge('a', 'b', '同一法院。')).toHaveProperty('done');
    expect(at.world.tables.of('lawyers.rights').map(({ state, values }) => [state, values['infringer']])).toEqual([
      ['withdrawn', 'b'],
      ['result', 'b'],
    ]);
  });

  it('L22: nothing is merged into itself', async () => {
    at.world.tables.put(known('a', '某区法院'));
    expect(await merge('a', 'a', '误')).toMatchObject({
      refused: { findings: [{ pointer: '/form/mergedInto', words: ['不能并入自身。', expect.any(String)] }] },
    });
  });

  it('L22: the telephone of a person there is masked for the city’s clerk, who may not reveal it', () => {
    const record = area.records.find(({ name }) => name === type)!;
    const shown = present(record, { persons: [{ row: 1, name: '方某', phone: '13812345678' }] });
    expect(shown.values['persons']).toEqual([{ row: 1, name: '方某', phone: '138****5678' }]);
    expect(record.reveal['persons']!.includes('city-clerk')).toBe(false);
  });

  it('L22: closed and open cases are two views, and the figures count just what the lists have', () => {
    const { views } = area.records.find(({ name }) => name === 'lawyers.rights')!.list;
    const { measures } = rightsFigures;
    expect([measures['open']!.filter, measures['over']!.filter]).toEqual([views['open']!.filter, views['over']!.filter]);
  });

  it('L22: the sheets of the approval and of the closing are issued with the procedure, for officials alone', async () => {
    await closed();
    await at.act(protectors.clerk, 'send');
    await at.act(protectors.clerk, 'archive');
    const sheets = at.world.tables.added.letter.filter(({ name }) => ['approvalSheet', 'closingSheet'].includes(name));
    expect(sheets.map(({ name, to }) => [name, to])).toEqual([
      ['approvalSheet', null],
      ['closingSheet', null],
    ]);
  });

  it('L22: sent in bulk, what is open or sent already is refused for itself, and the others go', async () => {
    await closed();
    const first = at.rights().id;
    await closed();
    await at.begin(at.applicant, 'apply');
    const rows = at.world.tables.of('lawyers.rights');
    const send = async ({ id, version }: (typeof rows)[number]) =>
      at.world.engine.perform({
        viewer: protectors.clerk,
        type: 'lawyers.rights',
        id,
        version,
        action: 'send',
        form: {},
        idempotencyKey: `s${id}${version}`,
      });
    expect(area.records.find(({ name }) => name === 'lawyers.rights')!.actions['send']!.bulk).toBe(true);
    const outcomes = [];
    for (const row of rows) outcomes.push('done' in (await send(row)));
    expect(outcomes).toEqual([true, true, false]);
    expect(await send(at.world.tables.of('lawyers.rights').find(({ id }) => id === first)!)).toMatchObject({
      refused: { why: ['处理结果通知书已经发送，不重复发送。', expect.any(String)] },
    });
    expect(at.letters().filter((name) => name === 'resultNotice')).toHaveLength(2);
  });

  it('L23: the applicant rates once, and not before the result is sent', async () => {
    await closed();
    expect(await at.act(at.applicant, 'rate', { rating: 'three' })).toMatchObject({
      refused: { why: ['处理结果尚未送达，不能评价。', expect.any(String)] },
    });
    await at.act(protectors.clerk, 'send');
    expect(await at.act(at.applicant, 'rate')).toMatchObject({ refused: { findings: [{ pointer: '/form/rating' }] } });
    expect(await at.act(at.applicant, 'rate', { rating: 'three' })).toHaveProperty('done');
    expect(await at.act(at.applicant, 'rate', { rating: 'one' })).toMatchObject({
      refused: { why: ['已经评价，只能评价一次。', expect.any(String)] },
    });
  });
});

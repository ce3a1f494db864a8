import type { DifferenceView, ReckoningView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { listOf } from '../testing/samples.robot.js';

const reckonings = '/api/reckonings';
const differences = `${reckonings}/association/differences`;
const standing = (more: Partial<ReckoningView> = {}): ReckoningView => ({
  system: 'association',
  title: ['市律师协会', 'Lawyers association'],
  type: 'ward.case',
  changesAt: '2026-03-02T02:00:00.000Z',
  daysAt: '2026-03-02T01:00:00.000Z',
  days: 400,
  differing: 1,
  wantedAt: null,
  failedAt: null,
  failure: null,
  open: 2,
  asked: 0,
  oldest: '2026-03-02T01:00:00.000Z',
  ...more,
});
const row = (id: string, more: Partial<DifferenceView> = {}): DifferenceView => ({
  id,
  day: '2026-03-01',
  kind: 'missingHere',
  ours: null,
  theirs: 3,
  changedAt: null,
  since: '2026-03-02T01:00:00.000Z',
  askedAt: null,
  sentAt: null,
  ...more,
});

describe('differences with the masters of mirrors', () => {
  it('are listed with what is missing where, and asked for again with one click, one or all', async () => {
    const page = await Console.open('/differences');
    await page.answer(reckonings, listOf([standing()]));
    await page.answer(differences, listOf([row('SLX-1'), row('SLX-2', { kind: 'missingThere', ours: 1, theirs: null })]));
    for (const words of ['2 处差异', 'SLX-1', '我方缺少', '— / 3', '对方没有', '只有我方有', '400 天']) expect(page.text).toContain(words);
    await page.press('请求重报');
    const one = await page.answer(`${reckonings}/association/requests`, { asked: 1 });
    expect(one.request.body).toEqual({ ids: ['SLX-1'] });
    await page.answer(reckonings, listOf([standing({ asked: 1 })]));
    await page.answer(differences, listOf([row('SLX-1', { askedAt: '2026-03-02T03:00:00.000Z' })]));
    expect(page.text).toContain('已请求，等待对方受理');
    await page.press('全部请求重报');
    const all = await page.answer(`${reckonings}/association/requests`, { asked: 1 });
    expect(all.request.body).toEqual({});
  });

  it('that are more than a page say how many there are', async () => {
    const page = await Console.open('/differences');
    await page.answer(reckonings, listOf([standing({ open: 350 })]));
    await page.answer(differences, listOf([row('SLX-1')]));
    expect(page.text).toContain('先列出前 1 处，共 350 处');
  });

  it('are not said to be none while the sums of a day still differ', async () => {
    const page = await Console.open('/differences');
    await page.answer(reckonings, listOf([standing({ open: 0, oldest: null, differing: 1 })]));
    expect(page.text).toContain('1 天的汇总不一致');
    expect(page.text).not.toContain('两边一致');
  });

  it('that are gone say so, and a round that did not end says why', async () => {
    const page = await Console.open('/differences');
    await page.answer(
      reckonings,
      listOf([
        standing({
          open: 0,
          differing: 0,
          oldest: null,
          failure: ['对方系统没有答复。', 'The partner’s system does not answer.'],
          failedAt: '2026-03-02T02:00:00.000Z',
        }),
      ]),
    );
    for (const words of ['两边一致', '没有差异', '对方系统没有答复']) expect(page.text).toContain(words);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { petition } from '../registration/petition.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { message } from '../testing/reporting.js';
import { former } from './former.js';

const system = 'former-petitions';
const closed = {
  source: system,
  id: '沪司信2024-000123',
  version: 1,
  withdrawn: false,
  receivedOn: '2024-03-04',
  channel: 'letter',
  purpose: 'demand',
  content: 'notary',
  subject: '公证收费',
  petitioner: '张三',
  document: '310101199003070019',
  phone: '13800005678',
  summary: '反映公证收费过高，要求退还多收的费用。',
  respondent: '某公证处',
  unit: '公共法律服务管理处',
  standing: 'closed',
  acceptedOn: '2024-03-14',
  answeredOn: '2024-04-28',
  result: 'supported',
  answer: '责令退还。',
  closedOn: '2024-05-06',
};

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const takes = (more: object = {}) => at.world.report('petitions', [message('petition-taken-over', { ...closed, ...more }, system)]);
const inHand = (more: object = {}) =>
  takes({
    id: '沪司信2026-000456',
    receivedOn: '2026-02-20',
    standing: 'inHand',
    acceptedOn: undefined,
    answeredOn: undefined,
    result: undefined,
    answer: undefined,
    closedOn: undefined,
    ...more,
  });
const rows = (type: string) => at.world.tables.of(`petitions.${type}`);
const sees = async (viewer: Viewer, of: typeof former | typeof petition) =>
  (await at.world.reader.get(of.name, rows(of === (former as unknown) ? 'former' : 'petition')[0]!.id, scopesOf(viewer, of))) !== null;
const strike = async () => {
  while ((await at.world.engine.strike()) > 0);
};

describe('petitions of the former system (P01)', () => {
  it('P01: what was closed is archived with its answer, under its old number; nothing is asked of anybody, and nobody outside is told', async () => {
    await takes();
    expect(rows('former')[0]).toMatchObject({ state: 'taken', values: { formerNumber: '沪司信2024-000123', unit: '公共法律服务管理处' } });
    expect(at.petition()).toMatchObject({
      state: 'closed',
      values: {
        formerNumber: '沪司信2024-000123',
        former: rows('former')[0]!.id,
        receivedOn: '2024-03-04',
        answeredOn: '2024-04-28',
        result: 'supported',
        daysTaken: 45,
        person: rows('person')[0]!.id,
      },
    });
    await strike();
    expect(['upload', 'text', 'rating', 'order', 'part'].flatMap(rows)).toEqual([]);
    expect(at.world.tables.added.outbox).toEqual([]);
    expect(at.world.tables.added.notice).toEqual([]);
    for (const standing of ['tell', 'answer', 'reply', 'ask', 'archive'])
      expect(at.petition().values[`${standing}Met`] ?? 'none').not.toBe('overdue');
  });

  it('P01: the same row again changes nothing; a later version of it is kept with it, and opens no second petition', async () => {
    await takes();
    await takes();
    await takes({ version: 2, unit: '公管处' });
    expect([rows('former').length, rows('petition').length, rows('former')[0]!.values['unit']]).toEqual([1, 1, '公管处']);
  });

  it('P01: what was corrected says so', async () => {
    await takes({ corrections: '收到日期由“2024年3月4日”改写。' });
    expect(rows('former')[0]!.values).toMatchObject({ isCorrected: true, corrections: '收到日期由“2024年3月4日”改写。' });
  });

  it('P01: what was in hand is taken up: reviewed where it was not accepted, its fifteen days running from the receipt', async () => {
    await inHand();
    expect(at.petition()).toMatchObject({ state: 'review', values: { tellDue: '2026-03-09', authority: 'city' } });
    expect(await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' })).toMatchObject({
      done: { state: 'dividing' },
    });
  });

  it('P01: … and divided where it was, its sixty days running from the acceptance then', async () => {
    await inHand({ receivedOn: '2026-01-20', acceptedOn: '2026-02-02' });
    expect(at.petition()).toMatchObject({ state: 'dividing', values: { tellMet: '2026-03-02', replyDue: '2026-04-03' } });
    await at.act(people.lead, 'divide', { main: 'notary' });
    for (const action of ['receive', 'accept']) await at.inPart('notary', people.officeClerk, action);
    expect(at.partOf('notary').values).toMatchObject({ acceptedOn: '2026-02-02', answerDue: '2026-04-03' });
    expect(at.petition().values).toMatchObject({ acceptedOn: '2026-02-02', replyDue: '2026-04-03' });
  });

  it('P01: who writes the same again is found in the old file: proposed as a repetition, in the file of the same petitioner', async () => {
    await takes();
    await at.register({ document: closed.document, summary: closed.summary, respondent: closed.respondent });
    expect(rows('person')).toHaveLength(1);
    expect(at.world.only('petitions.verdict')).toMatchObject({
      state: 'proposed',
      values: { level: 'repeated', score: 100, twin: rows('petition')[0]!.id },
    });
  });

  it('P01: an accusation of then is kept as one of now: its desk and supervision see neither row nor petition, and it is in no file of persons', async () => {
    await takes({ purpose: 'accusation' });
    expect(
      await Promise.all([people.lead, people.desk, people.reviewer, people.supervisor, people.officeClerk].map((who) => sees(who, former))),
    ).toEqual([true, false, false, false, false]);
    expect(await Promise.all([people.lead, people.discipline, people.desk, people.supervisor].map((who) => sees(who, petition)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(rows('person')).toEqual([]);
    expect(rows('event')).toEqual([]);
  });

  it('P01: no review opens of what was ended there: nobody here answered it', async () => {
    await takes();
    const form = { reviewLevel: 'first', reviewAskedOn: '2026-03-02', reviewGrounds: '不服。' };
    expect(await at.act(people.desk, 'askReview', form)).toMatchObject({
      refused: { why: [expect.stringContaining('请另行登记复查申请'), expect.any(String)] },
    });
    expect(rows('review')).toEqual([]);
  });

  it('P01: a row that is taken back marks its petition, which stays a person’s to decide', async () => {
    await takes();
    await takes({ version: 2, withdrawn: true });
    expect([rows('former')[0]!.state, at.petition().values['isWithdrawn']]).toEqual(['withdrawn', true]);
  });
});

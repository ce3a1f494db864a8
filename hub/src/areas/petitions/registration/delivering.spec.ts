import { beforeEach, describe, expect, it } from 'vitest';
import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { printedNow, sealedPdf } from '../../../engine/testing/index.js';
import { query } from '../public/door.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { paper } from '../testing/papers.js';
import { message, reporting } from '../testing/reporting.js';

const { desk, lead, officeClerk, officeLead } = people;
const full = {
  result: 'supported',
  factsFound: '经查，收费超过标准。',
  answer: '责令退还多收的费用。',
  basis: '公证服务收费管理办法',
  remedy: '可在三十日内向市人民政府申请复查。',
};
const digest = 'ab'.repeat(32);
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});

/** Reviewed, divided, accepted and answered by the office of notaries. */
async function answered() {
  await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
  await at.act(lead, 'divide', { main: 'notary' });
  for (const action of ['receive', 'accept']) await at.inPart('notary', officeClerk, action);
  await at.inPart('notary', officeClerk, 'askReply', full);
  await at.inPart('notary', officeLead, 'approveReply');
  await at.inPart('notary', officeClerk, 'answerPetition');
}
const online = () =>
  at.world.report('petitions', [
    message(
      'petition-arrived',
      {
        source: 'bureau-website',
        id: 'WX-2026-000001',
        version: 1,
        withdrawn: false,
        channel: 'online',
        receivedOn: '2026-03-02',
        subject: '公证收费',
        purpose: 'demand',
        content: 'notary',
        petitioner: '张三',
        phone: '13800005678',
        anonymous: false,
        summary: '反映公证收费过高。',
      },
      'bureau-website',
    ),
  ]);
/** Its PDF is made and the seal service seals it, or not. */
async function sealed(result: 'sealed' | 'refused' = 'sealed') {
  const letter = at.world.tables.letters().find(({ name }) => name === 'answer')!;
  printedNow(at.world.tables, letter.id, { size: 1234, range: digest });
  await at.world.engine.askSeals();
  const request = at.world.tables.added.outbox.findLast(({ type }) => type === letterPrinted.type)!.id;
  const [said] = await at.world.report('letters', [
    {
      ...message('x', {}),
      type: letterSealed.type,
      data: {
        source: 'e-seal',
        receipt: 'QZ-1',
        request,
        result,
        at: '2026-03-02T02:00:00.000Z',
        digest,
        seal: '印章',
        certificate: '1',
        signature: 'U0lNdGVzdA==',
      },
    },
  ]);
  return said;
}
const pushed = () => at.world.tables.added.outbox.filter(({ type }) => type === 'petitions.reply-ready.v1');
const tell = (outcome: 'delivered' | 'giveUp') =>
  at.world.store.transact((unit) =>
    at.world.engine.acting.told(unit, `petitions.petition:${at.petition().id}`, {
      deliveryId: '00000000-0000-8000-8000-00000000000d',
      messageId: '00000000-0000-8000-8000-00000000000e',
      system: 'bureau-website',
      type: 'bureau-website.reply-letter.v1',
      outcome,
      factId: pushed()[0]!.id,
    }),
  );

describe('an answer that is delivered at the website (P09)', () => {
  it('P09: once sealed its PDF goes to the website with our digest; that the website took it is the delivery, and the review runs from there', async () => {
    await online();
    await answered();
    expect(pushed()).toEqual([]);
    await sealed();
    expect(pushed()).toMatchObject([
      {
        data: {
          online: 'WX-2026-000001',
          petition: at.petition().number,
          letterNumber: '沪司信复〔2026〕1号',
          title: '信访案件答复意见书',
          digest: sealedPdf.digest,
          pdf: { claim: sealedPdf.address, size: 1234, mediaType: 'application/pdf' },
        },
      },
    ]);
    expect(at.petition()).toMatchObject({ state: 'answered', values: { onlineDelivery: 'sent' } });
    expect(await at.act(desk, 'deliver', { deliveries: [], deliveredOn: '2026-03-02' })).toMatchObject(why('已推送门户网站'));
    at.world.move('2026-03-04');
    await tell('delivered');
    expect(at.petition()).toMatchObject({
      state: 'delivered',
      values: { onlineDelivery: 'arrived', deliveredOn: '2026-03-04', askDue: '2026-04-03' },
    });
    expect(await at.act(desk, 'close')).toMatchObject({ done: { state: 'closed' } });
  });

  it('P09: what the website never took is delivered in another way', async () => {
    await online();
    await answered();
    await sealed();
    await tell('giveUp');
    expect(at.petition()).toMatchObject({ state: 'answered', values: { onlineDelivery: 'failed' } });
    expect(await at.act(desk, 'announce', { undeliverable: '网站未签收，地址不明。' })).toHaveProperty('done');
  });

  it('P09: seven days after it went to the website and has not arrived he is told by a text message, once; what arrived in time is not', async () => {
    const told = () => at.world.tables.of('petitions.text').filter(({ values }) => values['template'] === 'uncollected');
    await online();
    await answered();
    await sealed();
    expect(at.petition().values).toMatchObject({ pushedOn: '2026-03-02', collectDue: '2026-03-09' });
    for (const day of ['2026-03-09', '2026-03-10', '2026-03-11']) {
      at.world.move(day);
      while ((await at.world.engine.strike()) > 0);
      expect([day, told().map(({ values }) => values['phone'])]).toEqual([day, day === '2026-03-09' ? [] : ['13800005678']]);
    }
  });

  it('P09: one that the website took within seven days needs no such message', async () => {
    await online();
    await answered();
    await sealed();
    await tell('delivered');
    at.world.move('2026-03-12');
    while ((await at.world.engine.strike()) > 0);
    expect(at.world.tables.of('petitions.text').filter(({ values }) => values['template'] === 'uncollected')).toEqual([]);
  });

  const opens = () => at.world.engine.openedAtDoor(query, at.petition(), 'answer');
  const texts = (template: string) => at.world.tables.of('petitions.text').filter(({ values }) => values['template'] === template);

  it('P09: the day on which he opens it by his code is kept, the first time alone, under nobody’s name', async () => {
    await online();
    await answered();
    await sealed();
    await tell('delivered');
    at.world.move('2026-03-05');
    expect(await opens()).toBeNull();
    at.world.move('2026-03-08');
    expect(await opens()).toMatchObject({ why: ['已经查阅过。', expect.any(String)] });
    expect(at.petition().values).toMatchObject({ openedOn: '2026-03-05', isOpened: true });
    const steps = await at.world.reader.timeline('petitions.petition', at.petition().id);
    expect(steps.filter(({ name }) => name === 'noteOpened').map(({ actor }) => [actor.kind, actor.id])).toEqual([
      ['system', 'petitions.query'],
    ]);
    at.world.move('2026-03-20');
    while ((await at.world.engine.strike()) > 0);
    expect(texts('unopened')).toEqual([]);
  });

  const opensThere = (openedOn: string, request: unknown = at.petition().values['replyRequest']) =>
    at.world.report('petitions', [
      message(
        'letter-opened',
        { source: 'bureau-website', id: `CY-${openedOn}`, request, petition: at.petition().number, openedOn },
        'bureau-website',
      ),
    ]);

  it('P09: that he opened it at the website is told by the website, and he is reminded no more', async () => {
    await online();
    await answered();
    await sealed();
    await tell('delivered');
    at.world.move('2026-03-06');
    expect(await opensThere('2026-03-05')).toMatchObject([{ done: true }]);
    expect(at.petition()).toMatchObject({
      state: 'delivered',
      values: { openedOn: '2026-03-05', openedOnlineOn: '2026-03-05', isOpened: true },
    });
    at.world.move('2026-03-20');
    while ((await at.world.engine.strike()) > 0);
    expect(texts('unopened')).toEqual([]);
  });

  it('P09: whichever was first is when he opened it: by code, then at the website', async () => {
    await online();
    await answered();
    await sealed();
    await tell('delivered');
    at.world.move('2026-03-04');
    await opens();
    expect(await opensThere('2026-03-05')).toMatchObject([{ done: true }]);
    expect(at.petition().values).toMatchObject({ openedOn: '2026-03-04', openedOnlineOn: '2026-03-05' });
  });

  it('P09: an opening of what we never sent is kept from the petition', async () => {
    await online();
    await answered();
    await sealed();
    await tell('delivered');
    const [said] = await opensThere('2026-03-05', '00000000-0000-8000-8000-0000000000ff');
    expect(said).toHaveProperty('refused');
    expect(at.petition().values['openedOn'] ?? null).toBeNull();
  });

  it('P09: seven days after it arrived online and nobody opened it he is reminded by a text message, once', async () => {
    await online();
    await answered();
    await sealed();
    await tell('delivered');
    expect(at.petition().values).toMatchObject({ deliveredOn: '2026-03-02', openDue: '2026-03-09' });
    for (const day of ['2026-03-09', '2026-03-10', '2026-03-11']) {
      at.world.move(day);
      while ((await at.world.engine.strike()) > 0);
      expect([day, texts('unopened').map(({ values }) => values['phone'])]).toEqual([day, day === '2026-03-09' ? [] : ['13800005678']]);
    }
  });

  it('P09: his letters are his to read by code: where it went at once, the answer once it was sent to the website or delivered', async () => {
    await online();
    const readable = () => [...at.world.engine.readableAtDoor(query, at.petition())];
    await answered();
    expect(readable()).toContain('direction');
    expect(readable()).not.toContain('answer');
    await sealed();
    expect(readable()).toContain('answer');
  });

  it('P09: an answer that was not sealed does not leave', async () => {
    await online();
    await answered();
    await sealed('refused');
    expect(pushed()).toEqual([]);
  });
});

describe('an answer that is delivered by hand (P09)', () => {
  it('P09: a letter stays to be delivered until a delivery with its proof is there; nothing is sent to the website', async () => {
    await at.register();
    await answered();
    await sealed();
    expect(pushed()).toEqual([]);
    at.world.move('2026-03-04');
    const row = { way: 'post', sentOn: '2026-03-02', arrivedOn: '2026-03-04' };
    expect(await at.act(desk, 'deliver', { deliveries: [row], deliveredOn: '2026-03-04' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/deliveries', words: ['请登记送达日期并上传送达凭证。', expect.any(String)] }] },
    });
    expect(at.petition().state).toBe('answered');
    const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', desk)];
    expect(await at.act(desk, 'deliver', { deliveries: [{ ...row, proof }], deliveredOn: '2026-03-04' })).toMatchObject({
      done: { state: 'delivered' },
    });
    expect(at.petition().values).toMatchObject({ askDue: '2026-04-03' });
  });

  it('P09: the day from which the review runs is that of a delivery that is proved, not before the answer nor after today', async () => {
    at.world.move('2026-03-03');
    await at.register({ receivedOn: '2026-03-03' });
    await answered();
    at.world.move('2026-03-06');
    const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', desk)];
    const deliver = async (arrivedOn: string, deliveredOn: string) => {
      const outcome = await at.act(desk, 'deliver', { deliveries: [{ way: 'post', sentOn: '2026-03-02', arrivedOn, proof }], deliveredOn });
      return 'refused' in outcome ? (outcome.refused.findings ?? []).map(({ pointer, words: [zh] }) => `${pointer} ${zh.slice(0, 8)}`) : [];
    };
    expect(await deliver('2026-03-05', '2026-03-04')).toEqual(['/form/deliveredOn 送达日期应当与有']);
    expect(await deliver('2026-03-07', '2026-03-07')).toEqual(['/form/deliveredOn 送达日期不能早于']);
    expect(await deliver('2026-03-02', '2026-03-02')).toEqual(['/form/deliveredOn 送达日期不能早于']);
    expect(await deliver('2026-03-05', '2026-03-05')).toEqual([]);
    expect(at.petition().values).toMatchObject({ deliveredOn: '2026-03-05', deliveryNotedOn: '2026-03-06' });
  });

  it('P09: is not sent to the ministry before its report is approved', async () => {
    const reports = reporting(at);
    await at.register({ origin: 'own' });
    await answered();
    expect(await reports.report(reports.of('reply'), lead, 'approve')).toMatchObject(why('登记员尚未核对'));
    await reports.report(reports.of('reply'), desk, 'check');
    expect(await reports.report(reports.of('reply'), lead, 'approve')).toMatchObject(why('在先的事项尚未核准上报'));
    expect(reports.sent()).toEqual([]);
  });

  it('P03: is not archived while a unit has an open part, and the refusal names the unit', async () => {
    await at.divided({ main: 'notary', assisting: ['huangpu'] });
    const row = at.petition();
    at.world.tables.put({ ...row, state: 'delivered', values: { ...row.values, deliveredOn: '2026-03-02' } });
    const part = at.partOf('notary');
    at.world.tables.put({ ...part, state: 'answered' });
    expect(await at.act(desk, 'close')).toMatchObject(why('黄浦区司法局还没有办结，不能归档'));
    at.world.tables.put({ ...at.partOf('huangpu'), state: 'answered' });
    expect(await at.act(desk, 'close')).toMatchObject({ done: { state: 'closed' } });
  });

  it('P09: is not archived without delivery', async () => {
    await at.register();
    await answered();
    expect(await at.act(desk, 'close')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('P09: where it cannot be delivered it is announced: after thirty days it counts as delivered, and the review runs from then', async () => {
    await at.register();
    await answered();
    expect(await at.act(desk, 'announce')).toMatchObject({ refused: { findings: [{ pointer: '/form/undeliverable' }] } });
    expect(await at.act(desk, 'announce', { undeliverable: '地址不明，邮件退回。' })).toMatchObject({ done: { state: 'announced' } });
    expect(at.petition().values).toMatchObject({ announceDue: '2026-04-01' });
    at.world.move('2026-04-02');
    while ((await at.world.engine.strike()) > 0);
    expect(at.petition()).toMatchObject({ state: 'delivered', values: { deliveredOn: '2026-04-02' } });
  });

  it('P09: or filed by the head with a reason, which the ministry is told', async () => {
    await at.register({ origin: 'own' });
    await answered();
    expect(await at.act(desk, 'fileUndelivered', {}, '地址不明。')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.act(lead, 'fileUndelivered')).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.act(lead, 'fileUndelivered', {}, '多次邮寄退回，无法公告。')).toMatchObject({ done: { state: 'filed' } });
    expect(at.world.tables.of('petitions.upload').at(-1)!.values).toMatchObject({ event: 'close', ending: 'filed' });
  });
});

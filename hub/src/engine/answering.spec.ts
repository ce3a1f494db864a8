import { contract, type Message } from '@fatong/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { area, ask, checkAreas, fact, gather, note, record, state, text } from '../definitions/index.js';
import { city, newWorld, somebody } from './testing/index.js';

const said = (message: string, kind: 'fact' | 'report') =>
  contract({
    owner: 'desk',
    message,
    version: 1,
    title: ['报文', 'Message'],
    kind,
    identity: { id: ['request'], key: 'request', order: 'key' },
    schema: Type.Object({ request: Type.String() }),
  });
const [asked, heard] = [said('asked', 'fact'), said('heard', 'report')];
const desk = area('desk', ['服务台', 'Desk'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['服务台', 'Desk'] },
});
const asking = (name: string) =>
  record(desk, name, ['询问', 'Inquiries'], {
    one: 'Inquiry',
    number: 'DK{yyyymmdd}{seq:6}',
    fields: { words: text(['内容', 'Words']), request: text(['请求号', 'Request']), heard: text(['答复', 'Heard']) },
    states: { open: state(['已问', 'Asked']) },
    see: { clerk: 'city' },
    actions: {
      ask: {
        title: ['询问', 'Ask'],
        to: 'open',
        by: 'clerk',
        form: ['words'],
        then: [ask(asked, { request: 'request', undelivered: {} })],
      },
    },
    heading: ['words'],
    list: { columns: ['number'] },
  });
const [letter, call] = [asking('letter'), asking('call')];
const facts = [letter, call].map((one) => fact(asked, one, (_, act) => ({ request: act.id })));
const noted = (one: typeof letter) => note(heard, one, ({ request }) => ({ request, values: { heard: one.name } }));
const notes = [letter, call].map(noted);
const answered = gather(desk, [
  { letter, call },
  { facts, answers: notes },
]);

const clerk = somebody('clerk', ['desk.clerk'], city);
const answer = (request: string): Message => ({
  id: request,
  source: '/systems/north',
  type: heard.type,
  time: '',
  datacontenttype: '',
  partitionkey: 'k',
  data: { request },
});

describe('one report that answers what several types of records asked', () => {
  it('is read by the type whose record asked, in one batch too', async () => {
    const world = newWorld([answered]);
    for (const type of ['desk.letter', 'desk.call'])
      await world.engine.perform({ viewer: clerk, type, action: 'ask', form: {}, idempotencyKey: type });
    const outcomes = await world.report(
      'desk',
      world.tables.added.outbox.map(({ id }) => answer(id)),
    );
    expect(outcomes).toMatchObject([{ note: 'applied' }, { note: 'applied' }]);
    for (const type of ['desk.letter', 'desk.call']) expect(world.only(type)).toMatchObject({ values: { heard: type } });
  });

  it('is refused where nobody asked', async () => {
    const world = newWorld([answered]);
    expect(await world.report('desk', [answer('00000000-0000-7000-8000-000000000000')])).toMatchObject([
      { refused: { code: 'unknown-request' } },
    ]);
  });

  it('is a fault where two notes are of one type, since the request does not tell them apart', () => {
    const twice = gather(desk, [
      { letter, call },
      { facts, answers: [...notes, noted(letter)] },
    ]);
    expect(checkAreas([twice])).toContain('desk answers desk.heard.v1 twice.');
    expect(checkAreas([answered])).not.toContain('desk answers desk.heard.v1 twice.');
  });
});

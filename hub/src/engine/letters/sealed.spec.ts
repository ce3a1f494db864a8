import { Type } from 'typebox';
import { beforeEach, describe, expect, it } from 'vitest';
import { contract } from '@fatong/contracts';
import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { area, checkAreas, end, fact, gather, issue, record, say, state, text } from '../../definitions/index.js';
import { city, newWorld, printedNow, sealedPdf, somebody, type World } from '../testing/index.js';

const handed = contract({
  owner: 'quay',
  message: 'handed',
  version: 1,
  title: ['已交出', 'Handed out'],
  kind: 'fact',
  identity: { id: ['request'], key: 'request', order: 'key' },
  schema: Type.Object({ request: Type.String(), number: Type.String(), digest: Type.String(), pdf: Type.Object({ claim: Type.String() }) }),
});
const name = area('quay', ['码头', 'Quay'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['码头', 'Quay'] },
});
const words = {
  one: 'Pass',
  number: 'QP{yyyymmdd}{seq:6}',
  fields: { ship: text(['船名', 'Ship'], { required: true }) },
  states: {
    open: state(['在办', 'Open']),
    given: state(['已发', 'Given']),
    handed: end(['已交出', 'Handed out']),
    lost: end(['作废', 'Void']),
  },
  see: { clerk: 'city' },
  heading: ['ship'],
  list: { columns: ['number'] },
} as const;
const letters = {
  pass: {
    title: ['放行单', 'Pass'],
    number: '放〔{yyyy}〕{seq}号',
    template: new URL('../testing/pass.docx', import.meta.url),
    fields: ['ship'],
    seal: true,
    sealed: 'hand',
  },
} as const;
const pass = record(name, 'pass', ['放行', 'Passes'], {
  ...words,
  letters,
  actions: {
    open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['ship'] },
    give: { title: ['放行', 'Give'], from: 'open', to: 'given', by: 'clerk', then: [issue('pass')] },
    hand: { title: ['交出', 'Hand out'], from: 'given', to: 'handed', by: [], then: [say(handed)] },
    void: { title: ['作废', 'Void'], from: 'given', to: 'lost', by: 'clerk' },
  },
});
const facts = [
  fact(handed, pass, (_, act) => ({
    request: act.id,
    number: act.letter!.number,
    digest: act.letter!.digest,
    pdf: { claim: act.letter!.pdf.claim },
  })),
];
const quay = gather(name, [{ pass, facts }]);
const clerk = somebody('clerk', ['quay.clerk'], city);
const digest = 'ab'.repeat(32);

let world: World;
let key = 0;
const act = (action: string, form: object = {}) => {
  const row = world.tables.of('quay.pass')[0];
  return world.engine.perform({
    viewer: clerk,
    type: 'quay.pass',
    action,
    form: { ...form },
    idempotencyKey: `q${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
};
beforeEach(async () => {
  world = newWorld([quay]);
  await act('open', { ship: '远望' });
  await act('give');
  printedNow(world.tables, world.tables.letters()[0]!.id);
  await world.engine.askSeals();
});
const answer = (result: 'sealed' | 'refused') =>
  world.report('letters', [
    {
      id: '00000000-0000-8000-8000-000000000001',
      source: '/systems/them',
      type: letterSealed.type,
      time: '2026-03-02T02:00:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: 'x',
      causationid: '00000000-0000-8000-8000-000000000002',
      data: {
        source: 'them',
        receipt: 'QZ-1',
        request: world.tables.added.outbox.find(({ type }) => type === letterPrinted.type)!.id,
        result,
        at: '2026-03-02T02:00:00.000Z',
        digest,
        ...(result === 'sealed' && { signature: 'U0lNdGVzdA==' }),
      },
    },
  ]);
const said = () => world.tables.added.outbox.filter(({ type }) => type === handed.type);

describe('what follows the seal of a letter', () => {
  it('is done by the machine under the name of the action, and its fact has number, digest and PDF of the sealed letter', async () => {
    expect(checkAreas([quay])).toEqual([]);
    await answer('sealed');
    expect(world.only('quay.pass').state).toBe('handed');
    const { address, digest: ofSealed } = sealedPdf;
    expect(said()).toMatchObject([{ data: { number: '放〔2026〕1号', digest: ofSealed, pdf: { claim: address } } }]);
    expect(world.tables.added.event.at(-1)).toMatchObject({ name: 'hand', actor: { kind: 'system', id: 'quay.pass.hand' } });
  });

  it('is not done of one that was refused its seal, nor where the record does not allow it any more', async () => {
    await answer('refused');
    expect([world.only('quay.pass').state, said()]).toEqual(['given', []]);
    await act('void');
    await answer('sealed');
    expect([world.only('quay.pass').state, said()]).toEqual(['lost', []]);
  });

  it('is the machine’s alone, of a letter that is sealed', () => {
    const { seal: _, ...unsealed } = letters.pass;
    const wrong = record(name, 'pass', ['放行', 'Passes'], {
      ...words,
      letters: { pass: { ...unsealed, sealed: 'give' } },
      actions: {
        open: { title: ['登记', 'Open'], to: 'open', by: 'clerk', form: ['ship'] },
        give: { title: ['放行', 'Give'], from: 'open', to: 'given', by: 'clerk', then: [issue('pass')] },
        hand: { title: ['交出', 'Hand out'], from: 'given', to: 'handed', by: 'clerk' },
        void: { title: ['作废', 'Void'], from: 'given', to: 'lost', by: 'clerk' },
      },
    });
    expect(checkAreas([gather(name, [{ wrong }])])).toEqual([
      'quay.pass: the letter pass has give done once it is sealed, and is not sealed.',
      "quay.pass: the letter pass has give done once it is sealed, which is not the machine's.",
    ]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordType } from '../../../definitions/index.js';
import type { Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { writesOnline } from '../testing/online.js';

const { desk, lead, reviewer } = people;
const others = [
  people.otherDesk,
  people.deputy,
  people.supervisor,
  people.officeClerk,
  people.officeLead,
  people.district,
  people.districtHead,
];
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const types = [
  'petition',
  'part',
  'copy',
  'verdict',
  'event',
  'review',
  'order',
  'text',
  'rating',
  'quality',
  'upload',
  'arrival',
  'former',
];
/** All that somebody sees of any record of the area that says of a petition. */
async function seenBy(viewer: Viewer): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of types) {
    const type: RecordType = at.world.engine.catalogue.type(`petitions.${name}`)!;
    for (const row of at.world.tables.of(type.name))
      if ((await at.world.reader.get(type.name, row.id, scopesOf(viewer, type))) !== null) found.push(name);
  }
  return found;
}
const accused = () => at.act(reviewer, 'pass', { purpose: 'accusation', content: 'staff', grade: 'usual' });

describe('an accusation (条例 art. 30)', () => {
  it('P02: is given to no unit: it goes to the discipline committee, with its letter, and is told to nobody else', async () => {
    await at.register({ purpose: 'accusation', phone: '13800005678' });
    await accused();
    for (const [action, form] of [['divide', { main: 'notary', assisting: ['huangpu'] }]] as const)
      expect(await at.act(lead, action, form)).toMatchObject(why('不分办其他单位'));
    expect(await at.act(desk, 'handToDiscipline')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.act(lead, 'handToDiscipline')).toMatchObject({ done: { state: 'handedOver' } });
    expect(at.petition().values).toMatchObject({ target: '机关纪委', closedOn: '2026-03-02' });
    expect(at.world.tables.letters().map(({ name }) => name)).toEqual(['handedOverNotice']);
    expect(at.all('part')).toEqual([]);
    const told = at.world.tables.added.notice.filter(({ name }) => name === 'accused');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/张三|公证收费/);
  });

  it('P02: what is none is not handed over that way', async () => {
    await at.register();
    expect(await at.act(lead, 'handToDiscipline')).toMatchObject(why('不是检举控告'));
  });

  it('P02: nothing that speaks of it is seen by a unit, the deputy, supervision or another registrar, whatever it was when it came', async () => {
    await writesOnline(at, { purpose: 'demand' });
    await accused();
    await at.act(lead, 'handToDiscipline');
    for (const viewer of others) expect([viewer.account.username, await seenBy(viewer)]).toEqual([viewer.account.username, []]);
    expect(await seenBy(lead)).toEqual(expect.arrayContaining(['petition', 'arrival']));
    expect(await seenBy(people.discipline)).toEqual(['petition']);
  });

  it('P23: what waits to be reported of a petition that turns out to be an accusation is dropped, and nothing leaves', async () => {
    await at.register({ origin: 'own', phone: '13800005678' });
    expect(at.all('upload').map(({ state }) => state)).toEqual(['waiting']);
    await accused();
    expect(at.all('upload').map(({ state, values }) => [state, values['isConcealed'], values['petition'], values['summary']])).toEqual([
      ['dropped', true, null, null],
    ]);
    const { id, version, type } = at.all('upload')[0]!;
    const approve = { viewer: lead, type, id, version, action: 'approve', form: {}, idempotencyKey: 'a1' };
    expect(await at.world.engine.perform(approve)).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(at.world.tables.added.outbox.filter(({ type: fact }) => fact.startsWith('petitions.event'))).toEqual([]);
  });

  it('P20: text messages that went before are the head’s to see from then on', async () => {
    await at.register({ phone: '13800005678' });
    expect(at.all('text')).toHaveLength(2);
    expect((await seenBy(people.supervisor)).filter((name) => name === 'text')).toHaveLength(2);
    await accused();
    expect((await seenBy(people.supervisor)).filter((name) => name === 'text')).toEqual([]);
  });

  it('P22: the form that is changed to an accusation conceals it at once; once units have it it is not corrected into one', async () => {
    await at.register({ phone: '13800005678' });
    const letter = { subject: '公证收费', channel: 'letter', receivedOn: '2026-03-02', petitioner: '张三', content: 'notary' };
    expect(await at.act(desk, 'amend', { ...letter, purpose: 'accusation' })).toHaveProperty('done');
    expect(await seenBy(people.supervisor)).toEqual([]);
    at = petitionsWorld();
    await at.divided();
    expect(await at.act(desk, 'correct', { ...letter, purpose: 'accusation' }, '信访人来电更正。')).toMatchObject({
      refused: { findings: [{ pointer: '/form/purpose' }] },
    });
  });

  it('P02: what was joined or linked to it leads to it no more once it is known to be one', async () => {
    const same = { document: '310101199003070019', summary: '反映收费过高，要求退还多收的费用。', respondent: '某处' };
    await at.register(same);
    await at.register(same);
    await at.register({ ...same, document: '310199197904120315', petitioner: '李四' });
    const [first, second, third] = at.all('petition').map(({ id }) => id);
    const judge = (later: string, action: string) =>
      at.on(at.all('verdict').find(({ values }) => values['petition'] === later && values['twin'] === first)!, desk, action, {
        grounds: '同一事项。',
      });
    expect(await judge(second!, 'join')).toHaveProperty('done');
    expect(await judge(third!, 'link')).toHaveProperty('done');
    const row = (id: string) => at.all('petition').find((one) => one.id === id)!;
    await at.on(row(first!), reviewer, 'pass', { purpose: 'accusation', content: 'staff', grade: 'usual' });
    expect(row(second!)).toMatchObject({ state: 'review', values: { mergedInto: null, linked: null } });
    expect(row(third!)).toMatchObject({ state: 'review', values: { linked: null } });
  });

  it('P01: nor does who registered it pair it with another petition, which others would see', async () => {
    await at.register({ purpose: 'accusation' });
    await at.register({ summary: '另一件事。' });
    const [accusation, other] = at.all('petition');
    for (const form of [
      { petition: accusation!.id, twin: other!.id },
      { petition: other!.id, twin: accusation!.id },
    ])
      expect(await at.open('verdict', desk, 'suggest', form)).toMatchObject({
        refused: { why: [expect.stringContaining('检举控告不参与判重'), expect.any(String)] },
      });
    expect(at.all('verdict')).toEqual([]);
  });

  it('P01: it is never said to be alike, not to who writes the same again, nor to who registers it', async () => {
    const same = { document: '310101199003070019', summary: '反映收费过高，要求退还多收的费用。', respondent: '某处' };
    await at.register({ ...same, purpose: 'accusation' });
    await at.register(same);
    expect(at.all('verdict')).toEqual([]);
  });
});

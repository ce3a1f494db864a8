import { beforeEach, describe, expect, it } from 'vitest';
import { people, petitionsWorld } from '../testing/cast.js';

const { officeClerk, officeLead, district, districtHead, lead, deputy, desk } = people;
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });
const objecting = { objection: '不属本局。', objectionPapers: '三定方案' };

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
/** 黄浦 registers it itself and gives it to itself. */
const own = async (): Promise<void> => {
  await at.register({}, district, 'registerHere');
  await at.act(district, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
  expect(await at.act(districtHead, 'divide', { main: 'huangpu' })).toHaveProperty('done');
};
const states = () => at.all('part').map(({ state }) => state);

describe('who verifies what a unit objects to or asks for (P04)', () => {
  it('P04: a district does not agree to its own objection against the city, nor refuse it: the petition office verifies', async () => {
    await at.divided({ main: 'huangpu' });
    await at.inPart('huangpu', district, 'object', objecting);
    expect(await at.inPart('huangpu', districtHead, 'agree', { verification: '自行退回。' })).toMatchObject(why('由市局信访办核实'));
    expect(await at.inPart('huangpu', districtHead, 'insist', { verification: '自行核实。' })).toMatchObject(why('由市局信访办核实'));
    expect(await at.inPart('huangpu', lead, 'agree', { verification: '同意退回。' })).toMatchObject({ done: { state: 'returned' } });
  });

  it('P04: of what the district registered itself its deputy head verifies', async () => {
    await own();
    await at.inPart('huangpu', district, 'object', objecting);
    expect(await at.inPart('huangpu', districtHead, 'agree', { verification: '同意退回。' })).toMatchObject({
      done: { state: 'returned' },
    });
  });

  it('P06: nor does it approve its own later acceptance, P07: or that it hands on what the city gave it', async () => {
    await at.divided({ main: 'huangpu' });
    await at.inPart('huangpu', district, 'receive');
    await at.inPart('huangpu', district, 'askLater', { laterReason: 'verifying' });
    expect(await at.inPart('huangpu', districtHead, 'approveLater')).toMatchObject(why('由市局信访办核实'));
    expect(await at.inPart('huangpu', lead, 'approveLater')).toMatchObject({ done: { state: 'accepting' } });
    await at.inPart('huangpu', district, 'accept');
    await at.inPart('huangpu', district, 'askMoving', { moveTo: 'pudong', moveReason: '人户分离。' });
    expect(await at.inPart('huangpu', districtHead, 'approveMoving')).toMatchObject(why('由市局信访办核实'));
    expect(await at.inPart('huangpu', lead, 'approveMoving')).toMatchObject({ done: { state: 'moved' } });
  });

  it('P04: too late to object, the head of the unit asks the deputy head of the bureau, who decides once', async () => {
    at = petitionsWorld('2026-04-29T01:00:00.000Z');
    await at.divided({ main: 'notary' }, { receivedOn: '2026-04-29' });
    at.world.move('2026-05-11');
    await at.world.engine.strike();
    expect(await at.inPart('notary', officeClerk, 'object', objecting)).toMatchObject(why('报请协调'));
    expect(await at.inPart('notary', officeClerk, 'escalate', {}, '职责不清。')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.inPart('notary', officeLead, 'escalate')).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.inPart('notary', officeLead, 'escalate', {}, '职责不清。')).toMatchObject({ done: { state: 'disputed' } });
    expect(at.world.tables.added.notice.filter(({ name }) => name === 'disputed').map(({ address }) => address)).toEqual([
      'petitions.deputy@*',
    ]);
    expect(await at.inPart('notary', deputy, 'keep', {}, '属于该处职责。')).toMatchObject({ done: { state: 'accepting' } });
    expect(await at.inPart('notary', officeLead, 'escalate', {}, '仍有异议。')).toMatchObject(why('应当受理'));
  });
});

describe('a unit that does not accept (P02)', () => {
  const asked = async (): Promise<void> => {
    await at.divided({ main: 'notary', assisting: ['huangpu'] }, { phone: '13800005678' });
    await at.inPart('notary', officeClerk, 'receive');
    expect(await at.inPart('notary', officeClerk, 'askRefusing', {})).toMatchObject({
      refused: { findings: [{ pointer: '/form/refusalGrounds' }] },
    });
    expect(await at.inPart('notary', officeClerk, 'askRefusing', { refusalGrounds: '已由人民法院受理。' })).toMatchObject({
      done: { state: 'refusing' },
    });
  };

  it('P02: needs the approval of the head of the petition office, and nobody of the unit gives it', async () => {
    await asked();
    expect(await at.inPart('notary', officeLead, 'approveRefusing')).toEqual({ refused: { problem: 'forbidden' } });
    expect(at.petition().state).toBe('handling');
    expect(await at.inPart('notary', lead, 'approveRefusing')).toMatchObject({ done: { state: 'refused' } });
    expect(at.petition()).toMatchObject({
      state: 'refused',
      values: { direction: 'refused', opinion: '已由人民法院受理。', closedOn: '2026-03-02' },
    });
    const said = at.world.tables.letters().find(({ name }) => name === 'refusalNotice');
    expect(JSON.stringify(said?.content)).toContain('已由人民法院受理。');
    expect(at.all('text').map(({ values }) => values['template'])).toContain('refused');
  });

  it('P02: sent back it is accepted, or proposed anew; a unit that assists refuses nothing', async () => {
    await asked();
    expect(await at.inPart('notary', lead, 'returnRefusing', {}, '尚未起诉，应当受理。')).toMatchObject({ done: { state: 'accepting' } });
    expect(await at.inPart('notary', officeClerk, 'accept')).toMatchObject({ done: { state: 'handling' } });
    await at.inPart('huangpu', district, 'receive');
    expect(await at.inPart('huangpu', district, 'askRefusing', { refusalGrounds: '不属本局。' })).toMatchObject(why('本单位为协办单位'));
  });

  it('P02: while it is proposed the fifteen days run on', async () => {
    await asked();
    expect(at.partOf('notary').values).toMatchObject({ tellDue: '2026-03-17', tellMet: null, acceptDue: '2026-03-09', acceptMet: null });
    await at.inPart('notary', lead, 'approveRefusing');
    expect(at.partOf('notary').values).toMatchObject({ tellMet: '2026-03-02', acceptMet: '2026-03-02' });
    // Whoever assists has nothing more to do.
    expect(states()).toEqual(['refused', 'stopped']);
    expect(await at.act(desk, 'close')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { mayKnow, scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { appeal } from './appeal.js';

const type = 'notary.appeal';
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
});
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, type, action, action === 'register' ? undefined : at.last(type), form, reason);
const register = (more: object = {}, viewer: Viewer = people.district) =>
  act(viewer, 'register', {
    kind: 'reconsideration',
    applicant: '司徒望舒',
    respondent: 'district',
    office: at.offices['GZ-01']!.id,
    matter: '不服惩处决定。',
    ...more,
  });
/** A punishment in force. */
async function punished(): Promise<string> {
  const form = {
    kind: 'government',
    level: 'governmentDemerit',
    person: at.staff['G-0101']!.id,
    docNo: '沪司政〔2026〕4号',
    decidedOn: '2026-03-02',
  };
  await at.perform(people.district, 'notary.punishment', 'record', undefined, form);
  await at.perform(people.lead, 'notary.punishment', 'approve', at.last('notary.punishment'));
  return at.last('notary.punishment').id;
}
async function answered(more: object = {}): Promise<void> {
  await register(more);
  await act(people.district, 'accept', { acceptedOn: '2026-03-02' });
  await act(people.district, 'answer', { answer: '程序合法。', answeredOn: '2026-03-10' });
}
const decision = (more: object = {}) => ({ docNo: '沪府复决〔2026〕3号', result: 'quashed', decidedOn: '2026-03-20', ...more });
const receipt = (more: object = {}): Message => ({
  id: crypto.randomUUID(),
  source: '/systems/notary-association',
  type: 'notary.association-received.v1',
  time: '2026-03-21T01:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'x',
  data: {
    source: 'notary-association',
    receipt: 'HZ-1',
    request: at.last(type).values['associationRequest'],
    number: at.last(type).number,
    standing: 'received',
    on: '2026-03-21',
    ...more,
  },
});

describe('petitions, reconsiderations and lawsuits about an office (N52)', () => {
  it('N52: a reconsideration is answered within ten working days of its acceptance', async () => {
    expect(await register()).toMatchObject({ done: { state: 'registered' } });
    await act(people.district, 'accept', { acceptedOn: '2026-03-02' });
    expect(at.last(type)).toMatchObject({ state: 'answering', district: '310101', values: { replyDue: '2026-03-16' } });
    await act(people.district, 'answer', { answer: '程序合法。', answeredOn: '2026-03-17' });
    expect(at.last(type).values).toMatchObject({ replyMet: '2026-03-17' });
  });

  it('N52: a lawsuit has fifteen days, a petition no limit of its own', async () => {
    await register({ kind: 'lawsuit' });
    await act(people.district, 'accept', { acceptedOn: '2026-03-02' });
    expect(at.last(type).values).toMatchObject({ defenceDue: '2026-03-17', replyDue: null });
    await register({ kind: 'petition', respondent: undefined });
    await act(people.district, 'accept', { acceptedOn: '2026-03-02' });
    expect(at.last(type).values).toMatchObject({ defenceDue: null, replyDue: null });
  });

  it('N52: a punishment that is quashed is corrected with its reason, and leaves the figures', async () => {
    await answered({ punishment: await punished() });
    expect(await act(people.district, 'decide', decision())).toMatchObject({ done: { state: 'decided' } });
    expect(at.world.only('notary.punishment')).toMatchObject({
      state: 'corrected',
      values: { correction: '沪府复决〔2026〕3号', correctedOn: '2026-03-02' },
    });
  });

  it('N52: one that is upheld stays in force', async () => {
    await answered({ punishment: await punished() });
    await act(people.district, 'decide', decision({ result: 'upheld' }));
    expect(at.world.only('notary.punishment').state).toBe('effective');
  });

  it('N52: a result needs the number of its document', async () => {
    await answered();
    expect(await act(people.district, 'decide', decision({ docNo: undefined }))).toMatchObject({
      refused: { findings: [{ pointer: '/form/docNo', code: 'required' }] },
    });
  });

  it('N52: a reconsideration names its respondent; another district does nothing on it, the office nothing at all', async () => {
    expect(await register({ respondent: undefined })).toMatchObject({ refused: { findings: [{ pointer: '/form/respondent' }] } });
    await register();
    expect(await act(people.pudong, 'accept', { acceptedOn: '2026-03-02' })).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.office, 'accept', { acceptedOn: '2026-03-02' })).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('N52: what was quashed is carried out before it is archived', async () => {
    await answered();
    await act(people.district, 'decide', decision());
    expect(await act(people.district, 'archive')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(people.district, 'execute', { followUp: '已重新作出决定。' });
    expect(await act(people.district, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });

  it('N52: a petition about an office comes by itself once it is closed there: a clerk names the office, which then reads it without who petitioned', async () => {
    at.world.tables.put({
      ...entry(type, 'linked', {
        kind: 'petition',
        applicant: '司徒望舒',
        matter: '反映公证收费。',
        petition: 'XF-1',
        acceptedOn: '2026-03-02',
      }),
      state: 'linked',
    });
    const linked = () => at.world.tables.of(type).find(({ id }) => id === 'linked')!;
    const sees = async (viewer: Viewer) => (await at.world.reader.get(type, 'linked', scopesOf(viewer, appeal))) !== null;
    const locate = (viewer: Viewer, form: object) => at.perform(viewer, type, 'locate', linked(), form);
    expect([await sees(people.clerk), await sees(people.district), await sees(people.office)]).toEqual([true, false, false]);
    const named = { office: at.offices['GZ-01']!.id, result: 'mediated', decidedOn: '2026-03-10' };
    expect(await locate(people.district, named)).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await locate(people.clerk, { ...named, office: undefined })).toMatchObject({
      refused: { findings: [{ pointer: '/form/office', code: 'required' }] },
    });
    expect(await locate(people.clerk, named)).toMatchObject({ done: { state: 'decided' } });
    expect(linked()).toMatchObject({ district: '310101', ownerUnit: 'notary/GZ-01' });
    expect([await sees(people.district), await sees(people.office), await sees(people.officeTwo)]).toEqual([true, true, false]);
    expect([await sees(people.pudong), mayKnow(people.pudong, appeal, linked())]).toEqual([false, true]);
    expect(appeal.fields.applicant.class).toBe('personal');
    expect(appeal.reveal['applicant']).not.toContain('office');
  });

  it('N52: one that is about no office is set aside with a reason, and counts nowhere', async () => {
    at.world.tables.put({ ...entry(type, 'linked', { kind: 'petition', matter: '咨询公证费用。', petition: 'XF-2' }), state: 'linked' });
    const linked = () => at.world.tables.of(type).find(({ id }) => id === 'linked')!;
    expect(await at.perform(people.clerk, type, 'setAside', linked())).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.perform(people.clerk, type, 'setAside', linked(), {}, '仅为咨询。')).toMatchObject({ done: { state: 'withdrawn' } });
  });

  it('N52: the association is told the result without who applied, and a receipt that comes after the archive is noted and moves nothing', async () => {
    await answered();
    await act(people.district, 'decide', decision({ result: 'upheld' }));
    const [told] = at.world.tables.added.outbox;
    expect(told).toMatchObject({ type: 'notary.appeal-decided.v1', data: { result: 'upheld', office: { code: 'GZ-01' } } });
    expect(JSON.stringify(told)).not.toContain('司徒望舒');
    const message = receipt();
    await act(people.district, 'archive');
    expect(await at.world.report('notary', [message])).toMatchObject([{ done: true }]);
    expect(at.last(type)).toMatchObject({ state: 'archived', values: { associationStanding: 'received', associationOn: '2026-03-21' } });
  });
});

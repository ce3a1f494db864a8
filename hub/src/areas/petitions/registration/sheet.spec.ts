import { beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { petition } from './petition.js';
import { sheet } from './sheet.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
beforeEach(() => {
  at = petitionsWorld();
});
/** As who had that version before him. */
const on = (version: number, viewer: Viewer, action: string, form: object, reason?: string) =>
  at.world.engine.perform({
    viewer,
    type: petition.name,
    action,
    id: at.petition().id,
    version,
    form: { ...form },
    idempotencyKey: `s${++key}`,
    ...(reason !== undefined && { reason }),
  });
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });
const registration = async () =>
  (await at.world.reader.timeline(petition.name, at.petition().id)).filter(({ name }) => ['register', 'amend', 'correct'].includes(name));

describe('the registration form as a sheet of paper (P22)', () => {
  it('P22: shows every field that the registration fills, each once, and is written by the record’s own action', () => {
    const shown = sheet.parts.flatMap(({ rows }) => rows.flat());
    expect(shown.toSorted()).toEqual([...petition.actions.register.form].toSorted());
    expect(petition.actions.amend.form).toEqual(petition.actions.register.form);
  });

  it('P22: what is changed on it is the record’s field, and the version says what it was', async () => {
    await at.register({ address: '某路 1 号' });
    expect(await on(at.petition().version, people.desk, 'amend', { address: '某路 2 号' })).toHaveProperty('done');
    expect(at.petition().values['address']).toBe('某路 2 号');
    const [first, second] = await registration();
    expect([first!.name, second!.name]).toEqual(['register', 'amend']);
    expect(second!.changes).toEqual([{ field: 'address', from: '某路 1 号', to: '某路 2 号' }]);
  });

  it('P22: of two who change it at the same time the second is refused, and the timeline says what the first one changed', async () => {
    await at.register({ summary: '反映公证收费过高。' });
    const { version } = at.petition();
    expect(await on(version, people.desk, 'amend', { summary: '反映公证处收费高于公示标准。' })).toHaveProperty('done');
    expect(await on(version, people.otherDesk, 'amend', { phone: '13800005678' })).toMatchObject({
      refused: { problem: 'stale-version', params: { yours: version, current: at.petition().version } },
    });
    expect((await registration()).at(-1)).toMatchObject({ actor: { name: 'petition.desk' }, changes: [{ field: 'summary' }] });
    expect(await on(at.petition().version, people.otherDesk, 'amend', { phone: '13800005678' })).toHaveProperty('done');
    expect(at.petition().values).toMatchObject({ phone: '13800005678', summary: '反映公证处收费高于公示标准。' });
  });

  it('P22: once divided it is locked, the refusal names the correction, and that needs a reason', async () => {
    await at.divided({ main: 'notary' });
    const { version } = at.petition();
    expect(await on(version, people.desk, 'amend', { address: '某路 3 号' })).toMatchObject(why('请用“更正登记表”'));
    expect(await on(version, people.desk, 'correct', { address: '某路 3 号' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/reason' }] },
    });
    expect(await on(version, people.desk, 'correct', { address: '某路 3 号' }, '信访人告知地址有误。')).toHaveProperty('done');
    expect((await registration()).at(-1)).toMatchObject({ name: 'correct', reason: '信访人告知地址有误。' });
  });

  it('P10: persons and repetitions are counted by what the form says now, and the table proposes anew', async () => {
    await at.register({ content: 'lawyers' });
    expect(at.petition().values).toMatchObject({ personCount: 1, occurrence: 'first', proposalCode: 'A01' });
    const more = { headCount: 6, flags: ['repeated', 'mass'], respondentKind: 'lawyer', respondent: '李某某律师' };
    expect(await on(at.petition().version, people.desk, 'amend', more)).toHaveProperty('done');
    expect(at.petition().values).toMatchObject({ personCount: 6, occurrence: 'repeated', proposalCode: 'T01', direction: 'procedure' });
  });

  it('P02: corrected after the division, the fifteen days of each unit run from the day that is right', async () => {
    at = petitionsWorld('2026-03-09T01:00:00.000Z');
    await at.divided({ main: 'notary', assisting: ['huangpu'] }, { receivedOn: '2026-03-09' });
    expect(at.partOf('notary').values).toMatchObject({ tellDue: '2026-03-24' });
    const form = { receivedOn: '2026-03-04', lateReason: '邮戳为三月四日。' };
    expect(await on(at.petition().version, people.desk, 'correct', form, '邮戳日期录错。')).toHaveProperty('done');
    expect(at.petition().values).toMatchObject({ tellDue: '2026-03-19', lateDays: 5 });
    expect(['notary', 'huangpu'].map((body) => at.partOf(body).values['tellDue'])).toEqual(['2026-03-19', '2026-03-19']);
  });

  it('P05: business that is corrected on the form goes to another office’s reading too, and the one before no longer has it', async () => {
    await at.divided({ main: 'huangpu' });
    await at.inPart('huangpu', people.district, 'receive');
    await at.inPart('huangpu', people.district, 'accept');
    expect(at.all('copy').map(({ state, ownerUnit }) => [state, ownerUnit])).toEqual([['sent', 'city/notary-office']]);
    expect(await on(at.petition().version, people.desk, 'correct', { content: 'lawyers' }, '实为律师服务。')).toHaveProperty('done');
    expect(at.all('copy').map(({ state, ownerUnit }) => [state, ownerUnit])).toEqual([
      ['revoked', 'city/notary-office'],
      ['sent', 'city/lawyers-office'],
    ]);
    expect(at.partOf('huangpu').values).toMatchObject({ content: 'lawyers' });
  });

  it('P05: … and before the acceptance no copy goes by it', async () => {
    await at.divided({ main: 'huangpu' });
    await on(at.petition().version, people.desk, 'correct', { content: 'lawyers' }, '实为律师服务。');
    expect(at.all('copy')).toEqual([]);
  });

  it('P22: it keeps to the rules of the registration, and is the registrars’ alone', async () => {
    await at.register();
    expect(await on(at.petition().version, people.desk, 'amend', { receivedOn: '2026-03-09' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/receivedOn' }] },
    });
    expect(await on(at.petition().version, people.reviewer, 'amend', { address: '某路 4 号' })).toEqual({
      refused: { problem: 'forbidden' },
    });
  });
});

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
const registration = () => at.world.reader.timeline(petition.name, at.petition().id);

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
      refused: { problem: 'stale-version', params: { yours: version, current: version + 1 } },
    });
    expect((await registration()).at(-1)).toMatchObject({ actor: { name: 'petition.desk' }, changes: [{ field: 'summary' }] });
    expect(await on(version + 1, people.otherDesk, 'amend', { phone: '13800005678' })).toHaveProperty('done');
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

  it('P22: it keeps to the rules of the registration, and is the registrars’ alone', async () => {
    await at.register();
    expect(await on(at.petition().version, people.desk, 'amend', { receivedOn: '2026-03-09' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/receivedOn' }] },
    });
    expect(await on(at.petition().version, people.reviewer, 'amend', { address: '某路 4 号' })).toEqual({ refused: { problem: 'forbidden' } });
  });
});

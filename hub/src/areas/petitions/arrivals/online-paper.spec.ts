import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { uploadsOnline, writesOnline } from '../testing/online.js';
import { onlinePaper } from './online-paper.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => void (at = petitionsWorld()));
const told = () => [...new Set(at.world.tables.added.notice.flatMap(({ type, name }) => (type === 'petitions.onlinePaper' ? [name] : [])))];
const seenBy = async (viewer: Viewer): Promise<number> =>
  (
    await at.world.reader.list({
      type: 'petitions.onlinePaper',
      scopes: scopesOf(viewer, onlinePaper),
      sort: { field: 'createdAt', descending: false },
      fields: [],
      limit: 10,
    })
  ).items.length;
const papers = () => at.world.tables.of('petitions.onlinePaper');

describe('a paper that a petitioner hands in at the website (P09, S16)', () => {
  it('P09: comes to the petition he wrote there, as a file that was looked through, and the desk is told', async () => {
    await writesOnline(at);
    expect(await uploadsOnline(at)).toMatchObject([{ done: true }]);
    expect(papers()).toMatchObject([{ state: 'kept', values: { petition: at.petition().id, kind: 'evidence', isConcealed: null } }]);
    const [paper] = papers()[0]!.values['paper'] as { id: string }[];
    expect(paper).toMatchObject({ name: '收费票据.pdf', type: 'pdf' });
    expect(at.world.tables.files.get(paper!.id)).toMatchObject({ recordId: papers()[0]!.id, field: 'paper' });
    expect(told()).toEqual(['kept']);
  });

  it('P09: once, however often it is sent', async () => {
    await writesOnline(at);
    await uploadsOnline(at);
    await uploadsOnline(at);
    expect(papers()).toHaveLength(1);
  });

  it('P09: of a petition that is not known it waits for the head, who says why it is not taken', async () => {
    await uploadsOnline(at, { online: 'WX-2026-999999' });
    expect(papers()).toMatchObject([{ state: 'waiting', values: { isConcealed: true } }]);
    const { id, version, type } = papers()[0]!;
    const settle = { viewer: people.lead, type, id, version, action: 'settle', form: {} };
    expect(await at.world.engine.perform({ ...settle, idempotencyKey: 'p1' })).toMatchObject({ refused: { problem: 'input' } });
    expect(await at.world.engine.perform({ ...settle, reason: '查无此件。', idempotencyKey: 'p2' })).toMatchObject({
      done: { state: 'settled' },
    });
  });

  it('P09: of an accusation it is the head’s alone', async () => {
    await writesOnline(at, { purpose: 'accusation' });
    await uploadsOnline(at);
    expect(papers()).toMatchObject([{ state: 'kept', values: { isConcealed: true } }]);
    expect(told()).toEqual(['keptByHead']);
    expect(await seenBy(people.desk)).toBe(0);
    expect(await seenBy(people.lead)).toBe(1);
  });

  it('P09: the desk sees it no more once its petition turns out to be an accusation', async () => {
    await writesOnline(at);
    await uploadsOnline(at);
    expect(await seenBy(people.desk)).toBe(1);
    await at.act(people.reviewer, 'pass', { purpose: 'accusation', content: 'notary', grade: 'usual' });
    expect(papers()).toMatchObject([{ state: 'kept', values: { isConcealed: true } }]);
    expect(await seenBy(people.desk)).toBe(0);
  });

  it('P09: the head says whose petition one is that names none of ours', async () => {
    await writesOnline(at);
    await uploadsOnline(at, { online: 'WX-2026-999999' });
    const { id, version, type } = papers()[0]!;
    const assign = { viewer: people.lead, type, id, version, action: 'assign', form: { petition: at.petition().id } };
    expect(await at.world.engine.perform({ ...assign, idempotencyKey: 'p3' })).toMatchObject({ done: {} });
    expect(papers()).toMatchObject([{ state: 'kept', values: { petition: at.petition().id, isConcealed: null } }]);
  });

  it('P09: a file in which a virus was found is not taken, and nothing of it is kept', async () => {
    await writesOnline(at);
    at.world.refuseFiles({ refused: 'virus', virus: 'Eicar' });
    expect(await uploadsOnline(at)).toMatchObject([{ refused: { code: 'file' } }]);
    expect(papers()).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { present, readsLetterAs, scopesOf, visibleEvents } from '../../../access/index.js';
import { withheldFrom } from '../../../definitions/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { application, named, protectionWorld, protectors } from '../testing/protection.js';
import { people } from '../testing/registers.js';
import { rights } from './rights.js';

const type = 'lawyers.rights';
const record = area.records.find(({ name }) => name === type)!;
let at: ReturnType<typeof protectionWorld>;
beforeEach(() => {
  at = protectionWorld();
});

const closed = async () => {
  await at.begin(at.applicant, 'apply');
  await at.act(protectors.clerk, 'accept');
  await at.act(protectors.lead, 'assign', named(protectors.clerk));
  await at.act(protectors.clerk, 'investigate', { inquiries: [{ way: 'call', what: '对方答复已安排。' }] });
  await at.act(protectors.clerk, 'askResult', { result: 'protected', resultText: '已安排会见。', opinion: '内部意见。' });
  await at.act(protectors.lead, 'passResult', {}, '内部审核意见。');
  await at.act(protectors.president, 'approveResult');
};
const shown = () => present(record, at.rights().values, undefined, withheldFrom(record, ['lawyer'], at.rights().values)).values;
const readAs = (viewer: Viewer) => {
  const { letter, letterDelivery } = at.world.tables.added;
  return Object.fromEntries(
    letter.map((one) => [
      one.name,
      readsLetterAs(viewer, {
        area,
        record,
        row: at.rights(),
        letter: { ...one, deliveries: letterDelivery.filter(({ letterId }) => letterId === one.id) },
        addresseeUnit: null,
      }),
    ]),
  );
};
const sees = async (viewer: Viewer) => (await at.world.reader.get(type, at.rights().id, scopesOf(viewer, record))) !== null;

describe('the lawyer’s side of a rights case (L23)', () => {
  it('L23: he submits, gets his application as a letter that says what he wrote, and reads the notice of acceptance and then of the result', async () => {
    await at.begin(at.applicant, 'apply');
    const said = at.world.tables.added.letter[0]!.content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
    for (const words of [application.facts, application.request, application.authorityName, '王小明', '会见权', '黄浦区'])
      expect(said).toContain(words);
    await at.act(protectors.clerk, 'accept');
    expect(readAs(at.applicant)).toEqual({ application: 'addressee', acceptance: 'addressee' });
  });

  it('L23: the sheet of the approval is not there for him, however he asks for it; the notice of the result is', async () => {
    await closed();
    await at.act(protectors.clerk, 'send');
    expect(readAs(at.applicant)).toMatchObject({ approvalSheet: null, resultNotice: 'addressee' });
    expect(readAs(protectors.clerk)).toMatchObject({ approvalSheet: 'official', resultNotice: 'official' });
  });

  it('L23: what he sees has no opinion of an official, and the result once it is sent', async () => {
    await closed();
    expect(Object.keys(shown()).filter((name) => ['inquiries', 'opinion', 'opinions', 'result', 'resultText'].includes(name))).toEqual([]);
    const names = () =>
      visibleEvents(
        record,
        at.world.tables.added.event.filter(({ recordId }) => recordId === at.rights().id),
        ['lawyer'],
      ).map(({ name }) => name);
    expect(names()).toEqual(['apply', 'accept', 'assign']);
    await at.act(protectors.clerk, 'send');
    expect(shown()).toMatchObject({ result: 'protected', resultText: '已安排会见。' });
    expect(names()).toEqual(['apply', 'accept', 'assign', 'send']);
  });

  it('L23: the sheet of the case says where it stands and whom to call, and no opinion of an official', async () => {
    await closed();
    await at.act(at.applicant, 'print');
    const { name, content } = at.world.tables.added.letter.at(-1)!;
    const said = content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
    expect([name, said.includes('021-0001'), said.includes('rights.clerk'), said.includes('内部'), said.includes('已安排会见')]).toEqual([
      'information',
      true,
      true,
      false,
      false,
    ]);
  });

  it('L23: nothing is edited after it was submitted, unless a supplement is asked for', async () => {
    await at.begin(at.applicant, 'apply');
    for (const action of ['submit', 'supplement'])
      expect(await at.act(at.applicant, action, { ...application, request: '改' })).toMatchObject({
        refused: { problem: 'action-not-possible' },
      });
    await at.act(protectors.clerk, 'askSupplement', { missing: '请补充手续。' });
    expect(await at.act(at.applicant, 'supplement', { ...application, request: '请协调安排会见，并说明理由。' })).toHaveProperty('done');
    expect(await at.act(protectors.clerk, 'supplementFor', application)).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('L23: a draft is his alone until he submits it', async () => {
    await at.begin(at.applicant, 'draft');
    expect(await Promise.all([at.applicant, protectors.clerk, protectors.lead, protectors.cityClerk].map(sees))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    await at.act(at.applicant, 'submit', application);
    expect(await Promise.all([at.applicant, protectors.clerk, protectors.lead, protectors.cityClerk].map(sees))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('L23: his firm sees it, another firm, a district and a branch that does not have it do not', async () => {
    await at.begin(at.applicant, 'apply');
    expect(await Promise.all([people.firm, people.huangpu, protectors.pudong, protectors.branch].map(sees))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('L23: each state says in words what happens, and what is expected of him', () => {
    const silent = Object.keys(rights.states).filter(
      (state) => rights.guide!.states[state] === undefined && !['refusal', 'extension', 'result'].includes(state),
    );
    expect(silent).toEqual([]);
  });
});

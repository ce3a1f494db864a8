import { beforeEach, describe, expect, it } from 'vitest';
import { accusationGathered, gatheringWithdrawn, petitionGathered } from '@fatong/contracts/canonical/petitions';
import { mappings, run } from '@fatong/mappings';
import { people, petitionsWorld } from '../testing/cast.js';
import { writesOnline } from '../testing/online.js';
import { paper } from '../testing/papers.js';

const { desk, reviewer, lead, officeClerk, officeLead, deputy } = people;
const facts: readonly string[] = [petitionGathered.type, gatheringWithdrawn.type, accusationGathered.type];
const about = { respondentKind: 'notary', respondent: '申黄公证处', headCount: 2, place: '310101' };
const judged = { purpose: 'demand', content: 'notary', grade: 'usual' };

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const stated = () => at.world.tables.added.outbox.filter(({ type }) => facts.includes(type));
/** As they leave for the platform, by the mappings that are used. */
const rows = (): readonly Readonly<Record<string, unknown>>[] =>
  stated().flatMap(({ type, data }) =>
    mappings
      .filter(({ from }) => from.type === type)
      .flatMap((mapping) => {
        const made = run(mapping, data);
        if (!('outputs' in made)) throw new Error(JSON.stringify(made));
        return made.outputs.map((one) => one.data as Readonly<Record<string, unknown>>);
      }),
  );
const steps = () => rows().map(({ ZT, BJFS }) => [ZT, ...(BJFS === undefined ? [] : [BJFS])].join(' '));
const done = async (outcome: Promise<object>) => expect(await outcome).toHaveProperty('done');

/** What the review says of where it goes. */
const directed = (direction: string) => ({
  direction,
  ...(direction === 'procedure' && { procedure: 'notaryComplaint' }),
  ...(['elsewhere', 'handedOver', 'procedure'].includes(direction) && { target: '上海市公证协会' }),
});
/** Registered, reviewed and divided to the office of notaries. */
const divided = (more: object = {}) => at.divided({ main: 'notary' }, { ...about, ...more });
async function answered(): Promise<void> {
  await done(
    at.inPart('notary', officeClerk, 'askReply', {
      result: 'supported',
      factsFound: '经查，收费超过标准。',
      answer: '责令退还多收的费用。',
      basis: '公证服务收费管理办法',
      remedy: '可在三十日内向市人民政府申请复查。',
    }),
  );
  await done(at.inPart('notary', officeLead, 'approveReply'));
  await done(at.inPart('notary', officeClerk, 'answerPetition'));
}
async function delivered(): Promise<void> {
  const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', desk)];
  await done(
    at.act(desk, 'deliver', {
      deliveredOn: '2026-03-02',
      deliveries: [{ way: 'direct', sentOn: '2026-03-02', arrivedOn: '2026-03-02', proof }],
    }),
  );
}
async function annulled(): Promise<void> {
  await done(at.act(desk, 'askReview', { reviewLevel: 'first', reviewAskedOn: '2026-03-02', reviewGrounds: '不服处理意见。' }));
  const review = () => at.all('review').at(-1)!;
  await done(at.on(review(), lead, 'assign', { body: 'lawyers' }));
  await done(at.on(review(), people.lawyersClerk, 'propose', { result: 'redo', opinion: '事实不清。' }));
  await done(at.on(review(), deputy, 'approve'));
}

describe('what the bureau’s data platform (S26) is told of petitions', () => {
  it('P07, S26: is told each step whole: registered, divided, accepted, extended, answered, closed, and that a review annulled it', async () => {
    await at.register(about);
    expect(rows()).toEqual([]);
    await done(at.act(reviewer, 'pass', judged));
    await done(at.act(lead, 'divide', { main: 'notary' }));
    for (const action of ['receive', 'accept']) await done(at.inPart('notary', officeClerk, action));
    await done(at.inPart('notary', officeClerk, 'askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' }));
    await done(at.inPart('notary', deputy, 'approveExtension'));
    await answered();
    await delivered();
    await done(at.act(desk, 'close'));
    await annulled();
    const number = at.petition().number;
    const always = {
      QQH: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      YWBH: number,
      ZTRQ: '20260302',
      SQLB: '3',
      BFYLB: '4',
      RS: 2,
      SDRQ: '20260302',
      XFQD: '1',
      YWLX: '02',
      QXDM: '310101',
    };
    const named = { ...always, BFYR: '申黄公证处', XFR: '张三', ZBDW: '公管处' };
    const accepted = { ...named, SLRQ: '20260302' };
    const answeredRow = { ...accepted, DFRQ: '20260302', CLJG: '1' };
    expect(rows()).toEqual([
      // Before it is divided it may still turn out to be an accusation: no name yet.
      { ...always, ZT: '1' },
      { ...named, ZT: '2' },
      { ...accepted, ZT: '3' },
      { ...accepted, ZT: '4' },
      { ...answeredRow, ZT: '5' },
      { ...answeredRow, ZT: '6', BJFS: '1' },
      { ...always, ZBDW: '公管处', ZT: '7' },
    ]);
    expect(new Set(rows().map(({ QQH }) => QQH)).size).toBe(7);
    expect(stated().map(({ key }) => key)).toEqual(Array.from({ length: 7 }, () => number));
  });

  it('P07, S26: what petition, facts, demands and answer say in words never leaves, nor document, telephone or address', async () => {
    await divided({
      document: '310101199003070019',
      phone: '13800005678',
      address: '某路 9 号',
      subject: '甲一',
      summary: '甲二',
      facts: '甲三',
      demands: [{ demand: '甲四' }],
    });
    for (const action of ['receive', 'accept']) await done(at.inPart('notary', officeClerk, action));
    await answered();
    expect(JSON.stringify(stated().map(({ data }) => data))).not.toMatch(/310101199003070019|13800005678|某路|甲[一二三四]|责令退还|经查/);
  });

  it.each([
    ['elsewhere', 'endElsewhere', '6 2'],
    ['refused', 'endRefused', '6 3'],
    ['noMore', 'endNoMore', '6 4'],
    ['procedure', 'endProcedure', '6 5'],
    ['handedOver', 'endHandedOver', '6 6'],
    ['filed', 'endFiled', '6 7'],
  ])('P02, S26: is told that it ended otherwise once the head approves (%s)', async (direction, end, told) => {
    await at.register(about);
    await done(at.act(reviewer, 'direct', { ...directed(direction), opinion: '不属于本机关。' }));
    expect(rows()).toEqual([]);
    await done(at.act(lead, end));
    expect(steps()).toEqual([told]);
    expect(rows()).toMatchObject([{ XFR: '张三', BFYR: '申黄公证处' }]);
  });

  it('P07, S26: is told that the unit in charge does not accept it', async () => {
    await divided();
    await done(at.inPart('notary', officeClerk, 'receive'));
    await done(at.inPart('notary', officeClerk, 'askRefusing', { refusalGrounds: '不属于受理范围。' }));
    await done(at.inPart('notary', lead, 'approveRefusing'));
    expect(steps()).toEqual(['1', '2', '6 3']);
  });

  it('P21, S26: is told that who petitioned withdrew it; of one that nobody had judged, without names', async () => {
    const withdrawn = async () => {
      const row = at.petition();
      at.world.tables.put({ ...row, values: { ...row.values, withdrawalOn: '2026-03-02' } });
      await done(at.act(lead, 'endWithdrawn'));
    };
    await divided();
    await withdrawn();
    expect(steps()).toEqual(['1', '2', '6 8']);
    expect(rows().at(-1)).toMatchObject({ XFR: '张三' });
    at = petitionsWorld();
    await at.register(about);
    await withdrawn();
    expect(steps()).toEqual(['6 8']);
    expect(rows()[0]).not.toHaveProperty('XFR');
  });

  it('P09, S26: what its source takes back is taken back there, by its number alone, and not told of again', async () => {
    await writesOnline(at);
    await done(at.act(desk, 'amend', about));
    await done(at.act(reviewer, 'pass', judged));
    await writesOnline(at, { version: 2, withdrawn: true });
    await done(at.act(lead, 'divide', { main: 'notary' }));
    expect(rows().slice(1)).toEqual([{ QQH: expect.any(String) as string, YWBH: at.petition().number, ZT: '9', ZTRQ: '20260302' }]);
  });

  it('P10, S26: is told of petitions about staff and whom the bureau supervises alone, also by what is corrected later', async () => {
    await at.divided({ main: 'notary' }, { respondent: '某小区物业', respondentKind: 'other' });
    await at.divided({ main: 'notary' });
    expect(rows()).toEqual([]);
    await done(at.act(desk, 'correct', { respondentKind: 'staff' }, '反映对象为工作人员。'));
    await done(at.act(desk, 'correct', { respondentKind: 'other' }, '反映对象登记有误。'));
    await done(at.act(desk, 'correct', { respondentKind: 'forensic' }, '实为鉴定机构。'));
    expect(rows().map(({ ZT, BFYLB }) => [ZT, BFYLB])).toEqual([
      ['2', '1'],
      ['9', undefined],
      ['2', '5'],
    ]);
  });

  it.each(['anonymous', 'secret'])('P01, S26: of whoever is anonymous or wants secrecy (%s) nobody is named', async (mark) => {
    await divided({ [mark]: true });
    for (const action of ['receive', 'accept']) await done(at.inPart('notary', officeClerk, action));
    expect(steps()).toEqual(['1', '2', '3']);
    for (const row of rows()) expect([row['XFR'], row['BFYR']]).toEqual([undefined, undefined]);
  });
});

/** All that leads to who accuses, and whom he accuses. */
const informant = {
  purpose: 'accusation',
  content: 'staff',
  channel: 'visit',
  place: '310101',
  respondentKind: 'staff',
  respondent: '公管处某处长',
  petitioner: '钱不平',
  document: '310101199003070019',
  phone: '13912345678',
  address: '漏夜路 9 号',
  headCount: 3,
  representatives: [{ name: '钱不平', phone: '13912345678' }],
  subject: '钱不平检举',
  summary: '钱不平（13912345678）检举公管处某处长。',
  facts: '钱不平于三月二日来访时说明。',
  demands: [{ demand: '请查处，并为钱不平保密。' }],
};
const leading = /钱不平|310101199003070019|13912345678|漏夜路|某处长|检举|20260302|2026-03-02|310101|XF\d/;

describe('an accusation, through the feed of the data platform (条例 art. 30)', () => {
  const expectQuiet = () => {
    const { id, number } = at.petition();
    const told = JSON.stringify([rows().map(({ QQH: _, ...row }) => row), stated().map(({ data, key, subject }) => [data, key, subject])]);
    expect(told).not.toMatch(leading);
    expect([told.includes(id), told.includes(number!)]).toEqual([false, false]);
  };

  it('P02, S26: nothing is told of it until it ended, through every step of the petition office', async () => {
    await at.register(informant);
    await done(at.act(reviewer, 'sendBack', { missing: '请补充。' }));
    await done(at.act(desk, 'supplement', informant));
    await done(at.act(desk, 'amend', { ...informant, headCount: 4 }));
    await done(at.act(reviewer, 'pass', { purpose: 'accusation', content: 'staff', grade: 'usual' }));
    expect(rows()).toEqual([]);
    await done(at.act(lead, 'handToDiscipline'));
    expect(rows()).toEqual([
      {
        QQH: expect.any(String) as string,
        YWBH: expect.stringMatching(/^JK[0-9A-F]{32}$/) as string,
        ZT: '6',
        ZTRQ: '20260301',
        SQLB: '2',
        BFYLB: '1',
        BJFS: '6',
      },
    ]);
    expectQuiet();
  });

  it.each([
    ['handedOver', 'endHandedOver', '6 6'],
    ['filed', 'endFiled', '6 7'],
    ['noMore', 'endNoMore', '6 4'],
    ['refused', 'endRefused', '6 3'],
    ['elsewhere', 'endElsewhere', '6 2'],
  ])('P02, S26: ended by another direction (%s) it is named by nothing either', async (direction, end, told) => {
    await at.register(informant);
    await done(at.act(reviewer, 'direct', { ...directed(direction), opinion: '钱不平检举某处长。' }));
    expect(rows()).toEqual([]);
    await done(at.act(lead, end));
    expect(steps()).toEqual([told]);
    expectQuiet();
  });

  it('P02, S26: a district’s, and one from the website, are told of no otherwise', async () => {
    await at.register(informant, people.district, 'registerHere');
    await done(at.act(lead, 'handToDiscipline'));
    expectQuiet();
    at = petitionsWorld();
    await writesOnline(at, { purpose: 'accusation', petitioner: '钱不平', respondent: '公管处某处长' });
    await done(at.act(desk, 'amend', informant));
    await done(at.act(lead, 'handToDiscipline'));
    await writesOnline(at, { version: 2, withdrawn: true, purpose: 'accusation' });
    expect(steps()).toEqual(['6 6']);
    expectQuiet();
  });

  it('P02, S26: two of them are told apart and lead to nobody', async () => {
    for (let n = 0; n < 2; n++) {
      await at.register(informant);
      await done(at.act(lead, 'handToDiscipline'));
    }
    expect(new Set(rows().map(({ YWBH }) => YWBH)).size).toBe(2);
  });

  it.each(['pass', 'direct'])('P02, S26: what its review (%s) finds to be one was told of by nothing before', async (action) => {
    await at.register({ ...informant, purpose: 'demand' });
    const found =
      action === 'pass'
        ? { purpose: 'accusation', content: 'staff', grade: 'usual' }
        : { purpose: 'accusation', content: 'staff', direction: 'handedOver', target: '机关纪委', opinion: '反映干部作风。' };
    await done(at.act(reviewer, action, found));
    await done(at.act(lead, 'handToDiscipline'));
    expect(steps()).toEqual(['6 6']);
    expectQuiet();
  });

  it('P02, S26: told of as a demand, without a name, it is taken back without a reason once it is found to be one, and has no second row', async () => {
    await at.register({ ...informant, purpose: 'demand' });
    await done(at.act(reviewer, 'pass', { ...judged, content: 'staff' }));
    await done(at.act(desk, 'amend', informant));
    await done(at.act(lead, 'handToDiscipline'));
    expect(rows()).toEqual([
      expect.not.objectContaining({ XFR: expect.anything() as string }) as object,
      { QQH: expect.any(String) as string, YWBH: at.petition().number, ZT: '9', ZTRQ: '20260302' },
    ]);
    expect(JSON.stringify(rows())).not.toMatch(/钱不平|某处长|检举|13912345678|漏夜路/);
  });
});

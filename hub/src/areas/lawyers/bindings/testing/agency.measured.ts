import { dice, type Dice } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import type { Decision, Labelled, MeasuredSet } from '../../../../definitions/index.js';
import { entry, type World } from '../../../../engine/testing/index.js';
import { act, drafted, handedIn, lawyerOf, newest, practice, type Dossier } from './cases.js';

type Form = Readonly<Record<string, unknown>>;
/** Of the lawyers: four who practise, one who is suspended, one who is on a list. */
const [suspended, listed] = [5, 6];
const size = 1200;
const cleanShare = 0.6;
/** Of sound cases so many are such as a person reviews anyway. */
const specialShare = 0.1;

interface Case {
  readonly n: number;
  readonly form: Form;
  readonly papers: Dossier;
}

/** Every kind of matter, each with what its papers must be. */
const matters: readonly ((serial: string) => { readonly form: Form; readonly also: readonly string[] })[] = [
  (serial) => ({
    form: {
      authority: 'court',
      kind: 'civil',
      stage: 'firstInstance',
      partyStanding: 'plaintiff',
      caseNumber: `（2026）沪0101民初${serial}号`,
    },
    also: [],
  }),
  (serial) => ({
    form: {
      authority: 'court',
      kind: 'civil',
      stage: 'secondInstance',
      partyStanding: 'appellee',
      caseNumber: `（2026）沪01民终${serial}号`,
    },
    also: [],
  }),
  (serial) => ({
    form: {
      authority: 'court',
      kind: 'criminal',
      stage: 'firstInstance',
      partyStanding: 'accused',
      caseNumber: `（2026）沪0115刑初${serial}号`,
    },
    also: [],
  }),
  (serial) => ({
    form: {
      authority: 'court',
      kind: 'administrative',
      stage: 'firstInstance',
      partyStanding: 'plaintiff',
      caseNumber: `（2026）沪7101行初${serial}号`,
    },
    also: [],
  }),
  (serial) => ({
    form: {
      authority: 'court',
      kind: 'enforcement',
      stage: 'enforcement',
      partyStanding: 'applicant',
      caseNumber: `（2026）沪0104执${serial}号`,
    },
    also: [],
  }),
  (serial) => ({
    form: {
      authority: 'police',
      kind: 'criminal',
      stage: 'firstInstance',
      partyStanding: 'accused',
      caseNumber: `（2026）沪0106刑初${serial}号`,
    },
    also: [],
  }),
  (serial) => ({
    form: {
      authority: 'civilAffairs',
      kind: 'civil',
      stage: 'firstInstance',
      partyStanding: 'plaintiff',
      caseNumber: `（2026）沪0112民初${serial}号`,
    },
    also: ['filingProof'],
  }),
  (serial) => ({
    form: {
      authority: 'market',
      kind: 'civil',
      stage: 'firstInstance',
      partyStanding: 'defendant',
      caseNumber: `（2026）沪0105民初${serial}号`,
    },
    also: ['filingProof'],
  }),
];

function sound(own: Dice, serial: number): Case {
  const day = today();
  const { form, also } = own.pick(matters)(String(100_000 + serial));
  return {
    n: own.between(1, 3),
    form: {
      authorityName: '办案机关',
      cause: '纠纷',
      client: `当事人${serial}`,
      clientKind: own.chance(0.5) ? 'person' : 'unit',
      opposing: '对方',
      retainer: 'client',
      authorisation: own.chance(0.5) ? 'general' : 'special',
      contractNumber: `HT${serial}`,
      contractedOn: daysAfter(day, -own.between(0, 20)),
      feeWay: 'fixed',
      from: day,
      introducedOn: daysAfter(day, -own.between(0, 29)),
      ...form,
    },
    papers: {
      contract: daysAfter(day, own.between(100, 900)),
      mandate: daysAfter(day, own.between(20, 300)),
      introduction: null,
      licencePaper: null,
      identity: null,
      kinship: null,
      aidLetter: null,
      ...Object.fromEntries(also.map((slot) => [slot, null])),
    },
  };
}

const special: readonly Form[] = [
  { clientKind: 'foreign' },
  { retainer: 'aid' },
  { retainer: 'relative', authority: 'court' },
  { caseNumber: null, fileNumber: '沪立〔2026〕1号' },
];

/** Hands it in, and says what became of it. */
async function decide(world: World, { n, form, papers }: Case): Promise<Decision> {
  return became(world, await handedIn(world, form, { n, papers }));
}
const became = (world: World, outcome: Awaited<ReturnType<typeof act>>): Decision =>
  'refused' in outcome ? 'refuse' : newest(world).state === 'bound' ? 'pass' : 'manual';

const without = ({ papers, ...of }: Case, slot: string): Case => ({
  ...of,
  papers: Object.fromEntries(Object.entries(papers).filter(([name]) => name !== slot)),
});
const civil = (of: Case, serial: number): Case => ({
  ...of,
  form: {
    ...of.form,
    authority: 'court',
    kind: 'civil',
    stage: 'firstInstance',
    partyStanding: 'plaintiff',
    caseNumber: `（2026）沪0101民初${100_000 + serial}号`,
  },
});
const defence = (of: Case, serial: number): Case => ({
  ...of,
  form: {
    ...of.form,
    authority: 'court',
    kind: 'criminal',
    stage: 'firstInstance',
    partyStanding: 'accused',
    caseNumber: `（2026）沪0115刑初${100_000 + serial}号`,
  },
});
const given = (of: Case, form: Form, n = of.n): Case => ({ ...of, n, form: { ...of.form, ...form } });

/** The paper ended while the draft lay there. */
async function ended(world: World, of: Case, slot: string): Promise<Decision> {
  await drafted(world, of.form, { n: of.n, papers: of.papers });
  const row = newest(world);
  const files = row.values[slot] as readonly object[];
  world.tables.put({ ...row, values: { ...row.values, [slot]: files.map((file) => ({ ...file, until: daysAfter(today(), -1) })) } });
  return became(world, await act(world, lawyerOf(of.n), 'submit'));
}

/** Fourteen kinds of faults, one planted in each case. */
const faults: Readonly<Record<string, (world: World, of: Case, serial: number) => Promise<Decision>>> = {
  'no contract': (world, of) => decide(world, without(of, 'contract')),
  'no power of attorney': (world, of, serial) => decide(world, without(civil(of, serial), 'mandate')),
  'no letter of the firm': (world, of) => decide(world, without(of, 'introduction')),
  'no licence': (world, of) => decide(world, without(of, 'licencePaper')),
  'contract has ended': (world, of) => ended(world, of, 'contract'),
  'power of attorney has ended': (world, of, serial) => ended(world, civil(of, serial), 'mandate'),
  'letter is too old': (world, of) => decide(world, given(of, { introducedOn: daysAfter(today(), -45) })),
  'no authorisation': (world, of, serial) => decide(world, given(civil(of, serial), { authorisation: null })),
  'lawyer is suspended': (world, of) => decide(world, given(of, {}, suspended)),
  'lawyer is on a list': (world, of) => decide(world, given(of, {}, listed)),
  'bound already': async (world, of) => {
    await decide(world, of);
    return decide(world, of);
  },
  'third defender': async (world, of, serial) => {
    const one = defence(of, serial);
    for (const n of [1, 2]) await decide(world, { ...one, n });
    return decide(world, { ...one, n: 3 });
  },
  'defends two of the accused': async (world, of, serial) => {
    const one = defence(of, serial);
    await decide(world, one);
    return decide(world, given(one, { client: '同案人' }));
  },
  'acts for both sides': async (world, of, serial) => {
    const one = civil(of, serial);
    await decide(world, one);
    return decide(world, given(one, { client: '对方当事人', partyStanding: 'defendant' }));
  },
};

/** The firm with its lawyers. */
function bureau(): World {
  const world = practice(6, today());
  const [fifth] = world.tables.of('lawyers.lawyer').filter(({ id }) => id === `lawyer-${suspended}`);
  world.tables.put({ ...fifth!, values: { ...fifth!.values, status: 'suspended' } });
  world.tables.put({
    ...entry('lawyers.mark', 'mark-6', { lawyer: `lawyer-${listed}`, list: 'yellow', listedOn: '2026-01-05' }),
    state: 'listed',
  });
  return world;
}

/** So many cases share the tables, which are searched one by one. */
const together = 20;

function cases(): readonly Labelled[] {
  const worlds: World[] = [];
  const worldOf = (serial: number): World => (worlds[Math.floor(serial / together)] ??= bureau());
  const kinds = Object.entries(faults);
  return Array.from({ length: size }, (_, serial): Labelled => {
    const own = dice(7_000 + serial);
    const one = sound(own, serial);
    if (own.chance(cleanShare)) {
      const isSpecial = own.chance(specialShare);
      const of = isSpecial ? given(civil(one, serial), own.pick(special)) : one;
      return { kind: isSpecial ? 'special' : 'sound', right: 'pass', decide: () => decide(worldOf(serial), of) };
    }
    const [kind, plant] = kinds[serial % kinds.length]!;
    return { kind, right: 'refuse', decide: () => plant(worldOf(serial), one, serial) };
  });
}

/** Agency review (L19): 60 % sound, 40 % with exactly one fault of fourteen kinds. */
export const measured: MeasuredSet = {
  title: ['案件代理资格审核', 'Review of agency'],
  least: 1000,
  mostWrong: 2,
  mostManual: 25,
  cases,
};

import type { DataOf, Dice } from '@fatong/contracts';
import { makeLawyerLicence, makeResidentId, makeUscc, parseLawyerLicence, type LawyerCategory } from '@fatong/contracts/codes';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { daysAfter } from '@fatong/contracts/calendar';
import { compact, legalDay, personName } from '@fatong/contracts/story';
import {
  categoryCodes,
  lawyerStatusCodes,
  type firm,
  type intern,
  type lawyer,
  type membership,
} from '@fatong/contracts/systems/lawyer-registry';
import type { KeptRow, RegisteredLawyer, RowChange, SimulatedRows } from '../kit/index.js';

/** SIMULATED registry (S19): rows of fictional firms, lawyers, practice and interns, and what changes among them. */
export const rows: SimulatedRows = {
  first({ lawyers, dice, today }) {
    const firms = [0, 1, 2].map((n) => newFirm(dice, n, daysAfter(today, -400 + n * 90)));
    const held = lawyers.filter((_, i) => i % oneIn === chosen).flatMap(heldRows);
    const mentors = held.filter(({ table }) => table === views.lawyer);
    const interns = mentors
      .slice(0, Math.ceil(mentors.length / internsPer))
      .map((mentor, n) => newIntern(dice, { mentor, serial: n + 1, since: daysAfter(today, -dice.between(20, 300)) }));
    return [...firms, ...held, ...interns];
  },
  next(all, { dice, today }) {
    const happenings = [categoryChanged, transferred, internBegan, internPassed, firmMoved, addressForgotten, takenOut, lost];
    const weights = [6, 3, 4, 3, 3, 1, 0.5, 0.25];
    let point = dice.next() * weights.reduce((sum, one) => sum + one, 0);
    const drawn = happenings[weights.findIndex((weight) => (point -= weight) < 0)] ?? categoryChanged;
    const changes = drawn({ of: of(all), dice, today });
    // Of nothing that fits nothing happens; then somebody's category is corrected.
    return changes.length > 0 ? changes : categoryChanged({ of: of(all), dice, today });
  },
};

const views = { firm: 'FT_LSSWS', lawyer: 'FT_LS', membership: 'FT_ZYJL', intern: 'FT_SXRY' } as const;
type View = keyof typeof views;
/** One lawyer of the demo in so many has his row here: those whom the demo's own story about the registry leaves alone. */
const oneIn = 20;
const chosen = 11;
/** One intern for so many lawyers. */
const internsPer = 8;
/** Numbers of those whom this registry alone knows begin here, behind all of the demo. */
const firstSerial = { firm: 8_001, lawyer: 90_001, intern: 90_000_001 } as const;

type Told<C extends typeof firm | typeof lawyer | typeof membership | typeof intern> = Omit<DataOf<C>, 'BBH'>;
type Values = KeptRow['values'];
const row = (view: View, told: Told<typeof firm> | Told<typeof lawyer> | Told<typeof membership> | Told<typeof intern>): KeptRow => ({
  table: views[view],
  values: Object.fromEntries(Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))),
});
const changed = ({ table, values }: KeptRow, by: Values): KeptRow => ({ table, values: { ...values, ...by } });
const put = (one: KeptRow): RowChange => ({ put: one });

const codeOf = (codes: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.entries(codes).find(([, ours]) => ours === key)?.[0];

/** A lawyer of the demo as this registry has him: his row, and his practice in the firm he is in. */
function heldRows({ licence, name, firm: { uscc }, entry }: RegisteredLawyer): readonly KeptRow[] {
  const parsed = parseLawyerLicence(licence);
  if (entry === undefined || parsed === undefined) return [];
  const serial = licence.slice(-6);
  return [
    lawyerRow({ ...entry, serial, licence, name, sex: parsed.sex, category: parsed.category, uscc }),
    row('membership', { JLBH: `ZY-${serial}-1`, LSZYZH: licence, TYSHXYDM: uscc, KSRQ: compact(entry.joinedOn), SCBZ: '0' }),
  ];
}

interface Person {
  readonly serial: string;
  readonly licence: string;
  readonly name: string;
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  readonly category: LawyerCategory;
  readonly status: string;
  readonly licensedOn: string;
  readonly joinedOn: string;
  readonly uscc: string;
}

const lawyerRow = ({ serial, licence, name, idNumber, sex, category, status, licensedOn, joinedOn, uscc }: Person): KeptRow =>
  row('lawyer', {
    LSBH: `LS-${serial}`,
    SCBZ: '0',
    XM: name,
    LSZYZH: licence,
    SFZHM: idNumber,
    XB: sex === 'male' ? '1' : '2',
    LSLB: (codeOf(categoryCodes, category) ?? '01') as keyof typeof categoryCodes,
    ZYZT: (codeOf(lawyerStatusCodes, status) ?? '1') as keyof typeof lawyerStatusCodes,
    SCZYRQ: compact(licensedOn),
    TYSHXYDM: uscc,
    RSRQ: compact(joinedOn),
  });

function newFirm(dice: Dice, n: number, foundedOn: string): KeptRow {
  const seat = dice.pick(districts.keys);
  return row('firm', {
    JGBH: `JG-${firstSerial.firm + n}`,
    SCBZ: '0',
    JGMC: `上海新设第${n + 1}律师事务所（模拟）`,
    TYSHXYDM: makeUscc({ serial: firstSerial.firm + n }),
    ZZXS: dice.chance(0.7) ? '1' : '3',
    SZQ: seat,
    ZS: `上海市${districts.codes[seat].label[0]}中山路${dice.between(1, 900)}号${dice.between(3, 20)}层`,
    LXDH: `021-00${dice.between(100_000, 999_999)}`,
    CLRQ: compact(foundedOn),
    ZYZT: '1',
  });
}

function newIntern(
  dice: Dice,
  { mentor, serial, since }: { readonly mentor: KeptRow; readonly serial: number; readonly since: string },
): KeptRow {
  const sex = dice.chance(0.5) ? 'female' : 'male';
  return row('intern', {
    SXBH: `SX-${serial}`,
    SCBZ: '0',
    XM: personName(dice, sex),
    SXZH: `0910${since.slice(2, 4)}${firstSerial.intern + serial - 1}`,
    SFZHM: makeResidentId({
      born: `200${1 + (serial % 3)}-0${1 + (serial % 9)}-1${Math.floor(serial / 9) % 10}`,
      serial: serial % 500,
      sex,
    }),
    TYSHXYDM: mentor.values['TYSHXYDM']!,
    ZDLSZYZH: mentor.values['LSZYZH']!,
    KSRQ: compact(since),
    JSRQ: compact(daysAfter(since, 365)),
    SXZT: '1',
  });
}

interface Happening {
  readonly of: (view: View) => readonly KeptRow[];
  readonly dice: Dice;
  readonly today: string;
}

const of =
  (all: readonly KeptRow[]) =>
  (view: View): readonly KeptRow[] =>
    all.filter(({ table, values }) => table === views[view] && values['SCBZ'] !== '1');
const practising = (all: Happening['of']): readonly KeptRow[] => all('lawyer').filter(({ values }) => values['ZYZT'] === '1');
const pickOf = (dice: Dice, from: readonly KeptRow[]): KeptRow | undefined => (from.length > 0 ? dice.pick(from) : undefined);

/** Full-time or part-time. */
function categoryChanged({ of: all, dice }: Happening): readonly RowChange[] {
  const one = pickOf(
    dice,
    practising(all).filter(({ values }) => ['01', '02'].includes(values['LSLB']!)),
  );
  return one ? [put(changed(one, { LSLB: one.values['LSLB'] === '01' ? '02' : '01' }))] : [];
}

/** He goes to another firm: his practice ends, another begins, and his own row says so. */
function transferred({ of: all, dice, today }: Happening): readonly RowChange[] {
  const one = pickOf(dice, practising(all));
  const licence = one?.values['LSZYZH'];
  const before = all('membership').find(({ values }) => values['LSZYZH'] === licence && values['JSRQ'] === undefined);
  const to = pickOf(
    dice,
    all('firm').filter(({ values }) => values['TYSHXYDM'] !== one?.values['TYSHXYDM'] && values['ZYZT'] === '1'),
  );
  if (!one || !before || !to || before.values['KSRQ']! >= compact(today)) return [];
  const uscc = to.values['TYSHXYDM']!;
  const nth = all('membership').filter(({ values }) => values['LSZYZH'] === licence).length + 1;
  const since = compact(today);
  return [
    put(changed(before, { JSRQ: compact(daysAfter(today, -1)), BGSY: '转所' })),
    put(
      row('membership', {
        JLBH: `ZY-${licence!.slice(-6)}-${nth}`,
        LSZYZH: licence!,
        TYSHXYDM: uscc,
        KSRQ: since,
        BGSY: '转所',
        SCBZ: '0',
      }),
    ),
    put(changed(one, { TYSHXYDM: uscc, RSRQ: since })),
  ];
}

function internBegan({ of: all, dice, today }: Happening): readonly RowChange[] {
  const mentor = pickOf(dice, practising(all));
  const last = Math.max(0, ...all('intern').map(({ values }) => Number(values['SXBH']!.slice(3))));
  return mentor ? [put(newIntern(dice, { mentor, serial: last + 1, since: today }))] : [];
}

/** One who passed becomes a lawyer of the firm he was trained in. */
function internPassed({ of: all, dice, today }: Happening): readonly RowChange[] {
  const one = pickOf(
    dice,
    all('intern').filter(({ values }) => values['SXZT'] === '1' && values['KSRQ']! < compact(today)),
  );
  if (!one) return [];
  const { SXBH, XM, SFZHM, TYSHXYDM } = one.values as Readonly<Record<'SXBH' | 'XM' | 'SFZHM' | 'TYSHXYDM', string>>;
  const sex = Number(SFZHM[16]) % 2 === 1 ? 'male' : 'female';
  const number = firstSerial.lawyer + Number(SXBH.slice(3));
  const licence = makeLawyerLicence({ year: Number(today.slice(0, 4)), category: 'fullTime', sex, serial: number });
  const serial = licence.slice(-6);
  const person = { serial, licence, name: XM, idNumber: SFZHM, sex, uscc: TYSHXYDM } as const;
  return [
    put(changed(one, { SXZT: '2', JSRQ: compact(today) })),
    put(lawyerRow({ ...person, category: 'fullTime', status: 'practising', licensedOn: today, joinedOn: today })),
    put(row('membership', { JLBH: `ZY-${serial}-1`, LSZYZH: licence, TYSHXYDM, KSRQ: compact(today), BGSY: '首次执业', SCBZ: '0' })),
  ];
}

const elsewhere = (one: KeptRow, dice: Dice): KeptRow =>
  changed(one, { ZS: `${one.values['ZS']!.replace(/\d+号.*$/, '')}${dice.between(1, 900)}号${dice.between(3, 20)}层` });

function firmMoved({ of: all, dice }: Happening): readonly RowChange[] {
  const one = pickOf(dice, all('firm'));
  return one ? [put(elsewhere(one, dice))] : [];
}

/** A programme that forgets to say when: found by the reading of all rows alone. */
function addressForgotten({ of: all, dice }: Happening): readonly RowChange[] {
  const one = pickOf(dice, all('firm'));
  return one ? [{ put: elsewhere(one, dice), forgotten: true }] : [];
}

/** An intern whose training was broken off, taken out with the mark. */
function takenOut({ of: all, dice }: Happening): readonly RowChange[] {
  const one = pickOf(
    dice,
    all('intern').filter(({ values }) => values['SXZT'] === '1'),
  );
  return one ? [put(changed(one, { SXZT: '3', SCBZ: '1' }))] : [];
}

/** A row that is simply gone: a difference for a person. */
function lost({ of: all, dice, today }: Happening): readonly RowChange[] {
  const one = pickOf(
    dice,
    all('intern').filter(({ values }) => legalDay(values['KSRQ']!) < today),
  );
  return one ? [{ dropped: one }] : [];
}

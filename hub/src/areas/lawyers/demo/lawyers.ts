import type { Dice } from '@fatong/contracts';
import { personName, phone, type RegisteredLawyer } from '@fatong/contracts/story';
import { makeLawyerLicence, makeResidentId, type LawyerCategory } from '@fatong/contracts/codes';
import type { DemoEntry } from '../../../definitions/index.js';
import { lawyer } from '../registers/lawyer.js';
import { membership } from '../registers/membership.js';
import { addDays, instantOn } from './days.js';
import { demoEmployer } from './employers.js';
import type { Firm } from './firms.js';

export interface Lawyer {
  readonly name: string;
  readonly licence: string;
  readonly firm: Firm;
  readonly isPractising: boolean;
  readonly entries: readonly DemoEntry[];
}

/** As the simulated partners know him. */
export const registered = ({ licence, name, firm }: Lawyer): RegisteredLawyer => ({
  licence,
  name,
  firm: { uscc: firm.uscc, name: firm.name },
  district: firm.district,
});

/** … and the simulated registry (S19), which has his row. */
export function inRegistry(one: Lawyer): RegisteredLawyer {
  const { idNumber, status, licensedOn, joinedOn } = one.entries[0]!.values as Readonly<Record<string, string>>;
  return { ...registered(one), entry: { idNumber: idNumber!, status: status!, licensedOn: licensedOn!, joinedOn: joinedOn! } };
}

const pad = (n: number): string => String(n).padStart(2, '0');
const categories: readonly LawyerCategory[] = [
  ...Array<LawyerCategory>(90).fill('fullTime'),
  ...Array<LawyerCategory>(4).fill('partTime'),
  'publicService',
  'publicService',
  'corporate',
  'corporate',
  'legalAid',
  'hongKongMacao',
];

/** Lawyers with an account: the first of the first firm with a colleague, one of a firm in Pudong, and one of a company. */
export const members = (
  lawyers: readonly Lawyer[],
): {
  readonly self: Lawyer;
  readonly colleague: Lawyer | undefined;
  readonly elsewhere: Lawyer;
  readonly employed: Lawyer | undefined;
} => {
  const [self] = lawyers;
  const colleague = lawyers.find((one) => one !== self && one.firm === self!.firm);
  const elsewhere = lawyers.find(({ firm }) => firm.district === pudong)!;
  const others = lawyers.filter((one) => one !== self && one !== colleague && one !== elsewhere);
  return { self: self!, colleague, elsewhere, employed: others.find((one) => isCorporate(one.licence) && one.isPractising) };
};
const isCorporate = (licence: string): boolean => licence[9] === '7';
/** Of whom nobody complains and whom no penalty meets: they ask to move away, which either would bar. */
export function quiet(lawyers: readonly Lawyer[]): (one: Lawyer) => boolean {
  const { colleague, elsewhere } = members(lawyers);
  return (one) => one === colleague || one === elsewhere;
}
const pudong = '310115';

/** The first sixteen and more fill every firm once, then comes a colleague of the first, the rest follow the firms' weights. */
export function lawyersOf(dice: Dice, count: number, firms: readonly Firm[]): readonly Lawyer[] {
  const total = firms.reduce((sum, { weight }) => sum + weight, 0);
  const drawn = (): Firm => {
    let point = dice.next() * total;
    return firms.find(({ weight }) => (point -= weight) < 0) ?? firms[0]!;
  };
  const born = new Map<string, number>();
  const firmOf = (serial: number): Firm => {
    if (serial < firms.length) return firms[serial]!;
    const by = drawn();
    return serial === firms.length ? firms[0]! : by;
  };
  const given = new Map([
    [firms.length, '冯远'],
    [firms.findIndex(({ district }) => district === pudong), '程越'],
  ]);
  return Array.from({ length: count }, (_, serial) =>
    lawyerOf(dice, { serial, firm: firmOf(serial), drawn, born, given: given.get(serial) }),
  );
}

function lawyerOf(
  dice: Dice,
  {
    serial,
    firm,
    drawn,
    born,
    given,
  }: { serial: number; firm: Firm; drawn: () => Firm; born: Map<string, number>; given: string | undefined },
): Lawyer {
  const sex = dice.chance(0.42) ? 'female' : 'male';
  const called = personName(dice, sex);
  const name = given ?? called;
  const year = dice.between(1996, 2024);
  const licensedOn = `${year}-${pad(dice.between(1, 12))}-${pad(dice.between(1, 28))}`;
  const birthday = `${year - dice.between(24, 38)}-${pad(dice.between(1, 12))}-${pad(dice.between(1, 28))}`;
  const category = dice.pick(categories);
  const licence = makeLawyerLicence({ year, category, sex, serial });
  // Two born on one day differ in their sequence.
  const sequence = born.get(birthday) ?? dice.between(0, 200) * 2;
  born.set(birthday, sequence + 2);
  const roll = dice.next();
  const status =
    roll < 0.965
      ? 'practising'
      : roll < 0.975
        ? 'transferring'
        : roll < 0.983
          ? 'assessmentDeferred'
          : roll < 0.988
            ? 'practising'
            : 'cancelled'; // Who is suspended is so by a penalty.
  const values = {
    name,
    licence,
    idNumber: makeResidentId({ born: birthday, serial: sequence, sex }),
    phone: phone(dice),
    sex,
    category,
    status,
    licensedOn,
    firmUscc: firm.uscc,
    firm: firm.uscc,
    ...(category === 'corporate' && { employer: demoEmployer.uscc, unitReviews: true }),
  };
  const entries = history(dice, { licence, name, licensedOn, firm, earlier: drawn(), isOver: status === 'cancelled' });
  const joinedOn = entries.at(-1)!.values['since'];
  const register: DemoEntry = {
    record: lawyer,
    key: licence,
    number: licence,
    at: instantOn(licensedOn, 0),
    values: { ...values, joinedOn },
  };
  return { name, licence, firm, isPractising: status === 'practising', entries: [register, ...entries] };
}

/** One membership without gap to today, or a transfer: the old one ends, the new one begins some days later. */
function history(
  dice: Dice,
  {
    licence,
    name,
    licensedOn,
    firm,
    earlier,
    isOver,
  }: { licence: string; name: string; licensedOn: string; firm: Firm; earlier: Firm; isOver: boolean },
): readonly DemoEntry[] {
  const member = (of: Firm, since: string, until: string | null, reason: string): DemoEntry => ({
    record: membership,
    key: `${licence}/${since}`,
    number: null,
    at: instantOn(since, 30),
    values: { lawyer: licence, lawyerName: name, firm: of.uscc, since, until, reason },
  });
  const end = isOver ? '2025-06-30' : null;
  if (earlier.uscc === firm.uscc || !dice.chance(0.25)) return [member(firm, licensedOn, end, '首次执业')];
  const left = addDays(licensedOn, dice.between(100, Math.max(120, (2025 - Number(licensedOn.slice(0, 4))) * 300)));
  const last = left > '2025-05-01' ? '2025-05-01' : left;
  return [member(earlier, licensedOn, last, '首次执业'), member(firm, addDays(last, dice.between(1, 30)), end, '转所')];
}

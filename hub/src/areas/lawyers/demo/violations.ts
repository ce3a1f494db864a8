import type { Dice } from '@fatong/contracts';
import { historyOf, type Accused } from '@fatong/contracts/story';
import { holdingStory } from '@fatong/contracts/systems/court-cases';
import { briberyStory } from '@fatong/contracts/systems/discipline';
import { filingStory } from '@fatong/contracts/systems/procuratorate-cases';
import { findingStory } from '@fatong/contracts/systems/tribunals';
import type { DemoDuty, DemoRecord, DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { registered, type Lawyer } from './lawyers.js';

type Acts = ReturnType<DemoDuty['acts']>;
/** How far the bureau has come with one. */
type Reached = 'waits' | 'matched' | 'verified' | 'proposed' | 'illegal' | 'disposing' | 'irregular' | 'unfounded' | 'archived';

/** One of them as it happens: against whom, when it was decided, and days it took to come. */
interface Opening {
  readonly against: Accused;
  readonly lawyer: Lawyer;
  readonly serial: string;
  readonly dice: Dice;
  readonly day: string;
  readonly lag: number;
  readonly today: string;
}
/** How a partner tells it. */
type Telling = (opening: Opening) => readonly DemoReport[];

interface Violation {
  readonly told: Telling;
  /** Days ago it was decided, and days it took to come. */
  readonly ago: number;
  readonly lag: number;
  /** Known by licence, only by the firm, or by nobody. */
  readonly known?: 'firm' | 'nobody';
  readonly reached: Reached;
}

/** One that was told, with the number of its document. */
export interface ToldViolation extends Pick<Violation, 'reached'> {
  readonly document: string;
  readonly district: string;
  readonly isOfDiscipline: boolean;
  readonly facts: string;
  readonly basis: string;
  readonly reports: readonly DemoReport[];
}

const filing =
  (charge: 'fraud' | 'forgedEvidence', measure: '2' | '5', then: 'open' | 'prosecuted' | 'cleared' | 'convicted' = 'open'): Telling =>
  ({ against, lag, today, ...opening }) =>
    historyOf(
      filingStory,
      {
        ...opening,
        about: { by: '黄', charge, against, measure },
        path: [
          ['filed', lag],
          ...(then === 'open' ? [] : ([['prosecuted', 15]] as const)),
          ...(then === 'cleared' ? ([['notProsecuted', 15]] as const) : []),
          ...(then === 'convicted' ? ([['convicted', 20]] as const) : []),
        ],
      },
      today,
    );

const bribery: Telling = ({ against, lag, today, ...opening }) =>
  historyOf(
    briberyStory,
    {
      ...opening,
      about: { by: '上海市监察委员会', briber: against, as: 'himself', yuan: 300_000, namesReceiver: false },
      path: [['opened', lag]],
    },
    today,
  );

const holding =
  (document: 'advice' | 'fine' | 'detention'): Telling =>
  ({ against, lag, today, ...opening }) =>
    historyOf(
      holdingStory,
      { ...opening, about: { district: opening.lawyer.firm.district, document, against }, path: [['held', lag]] },
      today,
    );

const award =
  (withdrawnAfter?: number): Telling =>
  ({ against, lag, today, ...opening }) =>
    historyOf(
      findingStory,
      {
        ...opening,
        about: { by: 'arbitration', act: 'bothSides', against },
        path: [['found', lag], ...(withdrawnAfter === undefined ? [] : ([['withdrawn', withdrawnAfter]] as const))],
      },
      today,
    );

/** A year of them, in every state: what is known of each subject differs, and some are taken back. */
const violations: readonly Violation[] = [
  { told: filing('forgedEvidence', '2'), ago: 4, lag: 2, reached: 'waits' },
  { told: filing('forgedEvidence', '5', 'prosecuted'), ago: 60, lag: 12, reached: 'proposed' },
  { told: filing('fraud', '2', 'cleared'), ago: 90, lag: 9, reached: 'verified' },
  { told: filing('fraud', '5', 'convicted'), ago: 130, lag: 10, reached: 'illegal' },
  { told: bribery, ago: 9, lag: 3, reached: 'waits' },
  { told: bribery, ago: 120, lag: 20, reached: 'illegal' },
  { told: holding('advice'), ago: 70, lag: 15, reached: 'disposing' },
  { told: holding('advice'), ago: 150, lag: 30, reached: 'unfounded' },
  { told: holding('advice'), ago: 200, lag: 45, reached: 'archived' },
  { told: holding('detention'), ago: 45, lag: 6, reached: 'irregular' },
  { told: holding('fine'), ago: 12, lag: 8, known: 'firm', reached: 'waits' },
  { told: holding('fine'), ago: 48, lag: 10, known: 'firm', reached: 'matched' },
  { told: award(), ago: 10, lag: 7, known: 'nobody', reached: 'waits' },
  { told: award(40), ago: 80, lag: 25, reached: 'verified' },
];

/** Whom they are about: two of three in a district whose clerk has an account. */
function about(lawyers: readonly Lawyer[], i: number): Lawyer {
  const others = lawyers.slice(1);
  const near = others.filter(({ firm }) => firm.district === '310101');
  return i % 3 < 2 && near.length > 0 ? near[(i * 7) % near.length]! : others[(i * 37) % others.length]!;
}

function accusedOf(lawyer: Lawyer, known: Violation['known']): Accused {
  const { licence, name, firm } = registered(lawyer);
  if (known === 'nobody') return { kind: 'lawyer', name: '司徒未名' };
  return { kind: 'lawyer', name, firm: firm.name, uscc: firm.uscc, ...(known === undefined && { licence }) };
}

/** What sources told of whom, as it came. */
export const violationsOf = (dice: Dice, lawyers: readonly Lawyer[], today: string): readonly ToldViolation[] =>
  violations.map(({ told, ago, lag, known, reached }, i) => {
    const lawyer = about(lawyers, i);
    const opening = { against: accusedOf(lawyer, known), lawyer, serial: String(11 + i), dice, day: addDays(today, -ago), lag, today };
    const reports = told(opening);
    const { contract, data } = reports[0]!;
    const { WSBH, LABH, AH, AJBH, AQZY, AQ, XWMS, FLYJ } = data as Readonly<Record<string, string | undefined>>;
    return {
      reached,
      reports,
      document: WSBH ?? LABH ?? AH ?? AJBH ?? '',
      district: lawyer.firm.district,
      isOfDiscipline: contract.owner === briberyStory.system,
      facts: AQZY ?? AQ ?? XWMS ?? '',
      basis: FLYJ ?? '律师法第四十九条',
    };
  });

/** Who looks into it: the clerk of its district, or the city where that is not to know or has no account. */
const verifiers: Readonly<Record<string, string>> = { '310101': 'district.clerk', '310115': 'pudong.clerk' };
const verifierOf = ({ isOfDiscipline, district }: ToldViolation): string =>
  (isOfDiscipline ? undefined : verifiers[district]) ?? 'city.clerk.b';

/** Every third week the district looks into what came, the city proposes a finding and its head approves. */
export const violationDuties = (told: readonly ToldViolation[], today: string): readonly DemoDuty[] =>
  [-170, -115, -75, -50, -30].map((days) => {
    const day = addDays(today, days);
    return {
      at: instantOn(day, 30),
      type: 'lawyers.violation',
      states: ['matching', 'verification'],
      acts: (record) =>
        actsOn(
          record,
          told.find(({ document }) => document === record.values['documentNumber']),
          day,
        ),
    };
  });

const steps: readonly Reached[] = ['verified', 'proposed'];

function actsOn({ values }: DemoRecord, told: ToldViolation | undefined, day: string): Acts {
  const isDone = values['verifiedOn'] !== undefined && values['verifiedOn'] !== null;
  if (told === undefined || told.reached === 'waits' || isDone) return [];
  const { reached, facts, basis } = told;
  const at = (after: number): string => instantOn(addDays(day, after), 60);
  const [first] = (values['lawyers'] as readonly string[] | undefined | null) ?? [];
  const matching: Acts =
    first === undefined
      ? []
      : [{ by: 'city.clerk', at: at(0), action: 'matchLawyer', form: { lawyer: first }, reason: '经与律所核对，系同一人。' }];
  if (reached === 'matched') return matching;
  const verify = {
    by: verifierOf(told),
    at: at(1),
    action: 'verify',
    form: { verification: '已调取材料并听取本人意见，来源所述属实。' },
  };
  const proposed =
    reached === 'unfounded' || reached === 'archived'
      ? 'unfounded'
      : reached === 'irregular' || reached === 'disposing'
        ? 'irregular'
        : 'illegal';
  const confirm = { by: 'city.clerk', at: at(3), action: 'confirm', form: { proposed, facts, basis } };
  const approve = {
    by: 'city.lead',
    at: at(5),
    action: proposed === 'illegal' ? 'approve' : proposed === 'irregular' ? 'approveIrregular' : 'approveUnfounded',
    form: {},
  };
  const end: Acts =
    reached === 'disposing'
      ? [{ by: 'city.clerk', at: at(7), action: 'dispose', form: { disposal: 'talk', disposalText: '拟约谈并责令书面检讨。' } }]
      : reached === 'archived'
        ? [{ by: 'city.clerk', at: at(9), action: 'archive', form: {} }]
        : [];
  const all: Acts = [...matching, verify, confirm, approve, ...end];
  const length = steps.indexOf(reached);
  return length < 0 ? all : all.slice(0, matching.length + length + 1);
}

import type { Grade } from './table.js';

/** What an office did in twelve months, as its class counts it. */
export interface Counted {
  readonly yellow?: number | null;
  readonly red?: number | null;
  /** Of them, those of the practice of notaries. */
  readonly practiceYellow?: number | null;
  readonly practiceRed?: number | null;
  /** Accepted complaints that were not substantiated, or not yet. */
  readonly complaints?: number | null;
  readonly substantiated?: number | null;
  readonly problems?: number | null;
  readonly punishmentWeight?: number | null;
  /** Penalties by which somebody was barred from practice for a time or for good. */
  readonly barred?: number | null;
  /** Certificates that were revoked because what they say is not so. */
  readonly untrue?: number | null;
  /** 综合测评 of the month; absent: it has none, and nothing is guessed. */
  readonly composite?: string | null;
}
/** Points of one, and the most they come to. */
const [ofYellow, ofRed, mostAlerts] = [2, 5, 30];
const [ofComplaint, ofSubstantiated, ofProblem, most] = [3, 8, 3, 20];
/** Ten to thirty by kind. */
export const punishmentPoints = { education: 10, house: 10, industry: 20, party: 30, government: 30, administrative: 30 } as const;

/** Risk = alerts + complaints + inspections + punishments + what the scores leave open, each capped (N39). */
export function riskOf({ yellow, red, complaints, substantiated, problems, punishmentWeight, composite }: Counted) {
  const alertPoints = Math.min(mostAlerts, ofYellow * (yellow ?? 0) + ofRed * (red ?? 0));
  const complaintPoints = Math.min(most, ofComplaint * (complaints ?? 0) + ofSubstantiated * (substantiated ?? 0));
  const inspectionPoints = Math.min(most, ofProblem * (problems ?? 0));
  const punishedPoints = Math.min(most, punishmentWeight ?? 0);
  const open = (composite ?? null) === null ? 0 : Math.round((100 - Number(composite)) * 10) / 100;
  const risk = Math.round((alertPoints + complaintPoints + inspectionPoints + punishedPoints + open) * 10) / 10;
  return {
    alertPoints,
    complaintPoints,
    inspectionPoints,
    punishedPoints,
    openPoints: (composite ?? null) === null ? '无综合测评，不计' : open.toFixed(1),
    risk: risk.toFixed(1),
    points: Math.floor(risk),
  };
}

/** 监管领域 (N39): where most of the risk of an office comes from, how its notaries practise or how it is run; an office counts in one of them. */
export const focuses = {
  practice: ['执业监管', 'Practice'],
  operation: ['运营监管', 'Operation'],
  none: ['无风险分', 'No risk'],
} as const;
export type Focus = keyof typeof focuses;

/**
 * Practice: warnings of it, complaints and punishments. Operation: the other warnings, what inspections found and what the scores leave open. Where both weigh the same it is
 * practice, which is the stricter.
 */
export function focusOf(counted: Counted): { readonly practicePoints: string; readonly operationPoints: string; readonly focus: Focus } {
  const { alertPoints, complaintPoints, inspectionPoints, punishedPoints, openPoints } = riskOf(counted);
  const ofPractice = ofYellow * (counted.practiceYellow ?? 0) + ofRed * (counted.practiceRed ?? 0);
  const all = ofYellow * (counted.yellow ?? 0) + ofRed * (counted.red ?? 0);
  // What is cut at the cap is cut from both alike.
  const practiceAlerts = all === 0 ? 0 : (alertPoints * ofPractice) / all;
  const practice = practiceAlerts + complaintPoints + punishedPoints;
  const operation = alertPoints - practiceAlerts + inspectionPoints + (Number(openPoints) || 0);
  return {
    practicePoints: practice.toFixed(1),
    operationPoints: operation.toFixed(1),
    focus: practice + operation === 0 ? 'none' : practice >= operation ? 'practice' : 'operation',
  };
}

/** So many months without any of it, before a class is lowered. */
export const cleanNeeded = 6;

interface Row {
  readonly grade: Grade;
  readonly least: number;
  readonly reds?: number | null;
  readonly isGrave?: boolean | null;
}
/** By what an office is of a class, whatever its risk. */
type Decisive = Pick<Counted, 'red' | 'barred' | 'untrue'>;

/** What it is by that, in words; none: its risk alone says its class. */
const decisiveOf = ({ reds, isGrave }: Omit<Row, 'grade' | 'least'>, { red, barred, untrue }: Decisive): readonly string[] => [
  ...(reds && (red ?? 0) >= reds ? [`红色预警 ${red} 条`] : []),
  ...(isGrave === true && (barred ?? 0) > 0 ? [`停止执业或吊销执业证书处罚 ${barred} 件`] : []),
  ...(isGrave === true && (untrue ?? 0) > 0 ? [`因内容不实撤销公证书 ${untrue} 件`] : []),
];

/** The class of a risk, or the stricter one that something decides by itself, and whether a lower one than before has to wait for clean months. */
export function gradeOf<R extends Row>(
  rows: readonly R[],
  {
    points,
    former,
    cleanMonths,
    ...decisive
  }: { readonly points: number; readonly former: Grade | null; readonly cleanMonths: number } & Decisive,
): { readonly row: R | undefined; readonly isHeld: boolean; readonly decided: readonly string[] } {
  const strict = rows.toSorted((a, b) => b.least - a.least);
  const byRisk = strict.findIndex(({ least }) => points >= least);
  const byItself = strict.findIndex((row) => decisiveOf(row, decisive).length > 0);
  const isDecided = byItself !== -1 && (byRisk === -1 || byItself < byRisk);
  const due = isDecided ? strict[byItself] : (strict[byRisk] ?? strict.at(-1));
  const was = strict.find(({ grade }) => grade === former);
  const isHeld = due !== undefined && was !== undefined && due.least < was.least && cleanMonths < cleanNeeded;
  return { row: isHeld ? was : due, isHeld, decided: isDecided ? decisiveOf(strict[byItself]!, decisive) : [] };
}

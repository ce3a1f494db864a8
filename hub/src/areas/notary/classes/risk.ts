import type { Grade } from './table.js';

/** What an office did in twelve months, as its class counts it. */
export interface Counted {
  readonly yellow?: number | null;
  readonly red?: number | null;
  /** Accepted complaints that were not substantiated, or not yet. */
  readonly complaints?: number | null;
  readonly substantiated?: number | null;
  readonly problems?: number | null;
  readonly punishmentWeight?: number | null;
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

/** So many months without any of it, before a class is lowered. */
export const cleanNeeded = 6;

interface Row {
  readonly grade: Grade;
  readonly least: number;
}
/** The class of a risk, and whether a lower one than before has to wait for clean months. */
export function gradeOf<R extends Row>(
  rows: readonly R[],
  { points, former, cleanMonths }: { readonly points: number; readonly former: Grade | null; readonly cleanMonths: number },
): { readonly row: R | undefined; readonly isHeld: boolean } {
  const strict = rows.toSorted((a, b) => b.least - a.least);
  const due = strict.find(({ least }) => points >= least) ?? strict.at(-1);
  const was = strict.find(({ grade }) => grade === former);
  const isHeld = due !== undefined && was !== undefined && due.least < was.least && cleanMonths < cleanNeeded;
  return { row: isHeld ? was : due, isHeld };
}

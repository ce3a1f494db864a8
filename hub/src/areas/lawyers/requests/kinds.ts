import type { ServiceKind } from '@fatong/contracts/codes';
import { or, type Condition, type Recorded } from '@fatong/contracts/expression';
import type { Answer, Detail } from './fields.js';

interface Kind {
  /** What its form must say. */
  readonly need: readonly Detail[];
  /** What it may say beside that. */
  readonly may?: readonly Detail[];
  /** What its answer alone says. */
  readonly told?: readonly Answer[];
}

/** What each kind of service asks for and tells. Which of court and procuratorate is asked for by their readings and messages says `target`. */
export const kinds: Readonly<Record<ServiceKind, Kind>> = {
  filing: {
    need: ['court', 'caseKind', 'cause', 'opposing', 'claim'],
    may: ['amount', 'fee', 'evidence'],
    told: ['filedNumber'],
  },
  reading: {
    need: ['target', 'court', 'procuratorate', 'mode', 'wantedOn', 'daytime', 'purpose'],
    may: ['matter', 'volumes'],
  },
  meeting: { need: ['place', 'detainee', 'first'], may: ['second', 'companions'], told: ['slot'] },
  contact: { need: ['target', 'court', 'procuratorate', 'message'], may: ['matter'] },
  progress: { need: ['court'], may: ['matter'] },
  caseInfo: {
    need: ['procuratorate'],
    may: ['matter'],
    told: ['caseTitle', 'charge', 'caseStage', 'caseReceivedOn', 'prosecutor'],
  },
  companyFile: {
    need: ['company', 'companyCode', 'companyFile', 'purpose'],
    told: ['companyStatus', 'legalRepresentative', 'establishedOn', 'companyPages', 'companyPaper'],
  },
  marriage: { need: ['person', 'personId', 'purpose'], told: ['marriage', 'marriedOn', 'registry'] },
};
const all = Object.entries(kinds) as readonly (readonly [ServiceKind, Kind])[];

export const needed = [...new Set(all.flatMap(([, { need }]) => need))];
export const asked = [...new Set([...needed, ...all.flatMap(([, { may = [] }]) => may)])];
export const told = [...new Set(all.flatMap(([, { told: of = [] }]) => of))];

interface Shown {
  readonly kind?: string | null;
  readonly target?: string | null;
}
const ofKinds = (field: Detail | Answer): readonly ServiceKind[] =>
  all.filter(([, { need, may = [], told: of = [] }]) => [...need, ...may, ...of].some((one) => one === field)).map(([kind]) => kind);

/** A court is asked for by what only courts do, and by what goes to one; a procuratorate likewise. */
const byTarget = {
  court: (r: Recorded<Shown>): Condition => or(r.kind.in(['filing', 'progress']), r.target.is('court')),
  procuratorate: (r: Recorded<Shown>): Condition => or(r.kind.is('caseInfo'), r.target.is('procuratorate')),
};

/** Each field is there for the kinds that have it. */
export const shown = {
  ...(Object.fromEntries(
    [...asked, ...told].map((field) => [field, (r: Recorded<Shown>): Condition => r.kind.in(ofKinds(field))] as const),
  ) as Readonly<Record<Detail | Answer, (r: Recorded<Shown>) => Condition>>),
  ...byTarget,
};

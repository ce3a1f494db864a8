import type { Label } from '@fatong/contracts';
import type { BoardType } from './board.js';
import { declared, ofKind } from './declared.js';
import type { DemoData, DemoPlan } from './demo.js';
import type { DoorType } from './door.js';
import type { Answer, FactBuilder, PartsAnswer } from './exchange.js';
import { menuOf, type MenuEntry } from './menu.js';
import type { IdentificationType } from './identification.js';
import type { LifeEvents, LifeEventType } from './life-event.js';
import type { PublicationType } from './publication.js';
import type { RecordType } from './record.js';
import type { ReportType } from './report.js';
import type { Rule } from './rule.js';
import type { ScoreType } from './score.js';
import type { SweepType } from './sweep.js';
import type { DecisionTable } from './table.js';
import type { UploadType } from './upload.js';

/** A role of an area; accounts hold it as `<area>.<role>`. */
export interface RoleType {
  readonly title: Label;
  /** Home surface of who holds it. */
  readonly surface: 'portal' | 'admin';
  /** May share a view it keeps with its whole unit. */
  readonly shares?: true;
  /** Hands something in only where an identification of the area said who he is; without, by password and one-time code, he reads. */
  readonly identified?: true;
  /** Roles of the same unit that it has charge of: it arranges who acts for them while they are away, and sees how much each has in hand. */
  readonly leads?: readonly string[];
}

/** Who steers the rules and decision tables of an area: one proposes another parameter, switch or district, another decides (经办 ≠ 审批). Both see all its rules look at. */
export interface SteeringType<R extends string = string> {
  readonly by: readonly R[];
  readonly approve: readonly R[];
}

/**
 * 期限倒计时: these roles see every time limit that runs on records of these types, of which they read no more than number, state, unit and day. Types of the area
 * itself by their rights; of other areas all, named only, since an area imports no other: where one is not there it is left out.
 */
export interface CountdownType<R extends string = string> {
  readonly by: readonly R[];
  readonly of: readonly string[];
}

/** What an area is to its records: its name, its roles as literals, the groups of its menu in their order. */
export interface AreaName<N extends string = string, R extends string = string, G extends string = string> {
  readonly name: N;
  readonly title: Label;
  readonly roles: Readonly<Record<R, RoleType>>;
  readonly groups: Readonly<Record<G, Label>>;
  /** Absent: its rules change with a release alone. */
  readonly steering?: SteeringType<NoInfer<R>>;
  /** Who sees live what is done on records of the area, of those he sees (督查). */
  readonly oversight?: readonly NoInfer<R>[];
  /** Who sees how long there is for records of other areas too. */
  readonly countdown?: CountdownType<NoInfer<R>>;
  /** Who uploads sheets in the place of messages of its systems. */
  readonly imports: readonly R[];
}

/** An area with all that its folder declares. */
export interface Area extends AreaName {
  readonly records: readonly RecordType[];
  readonly answers: readonly Answer[];
  /** What the same reports tell of other records besides. */
  readonly parts: readonly PartsAnswer[];
  readonly facts: readonly FactBuilder[];
  /** What it proposes by itself. */
  readonly rules: readonly Rule[];
  /** Searches through everybody of a register. */
  readonly sweeps: readonly SweepType[];
  /** Decision tables it goes by. */
  readonly tables: readonly DecisionTable[];
  /** Points of whom its records are about. */
  readonly scores: readonly ScoreType[];
  /** Figures it states; of its states there are some without being declared. */
  readonly reports: readonly ReportType[];
  /** Tiles and maps of these figures. */
  readonly boards: readonly BoardType[];
  /** What of its records everybody reads, without account. */
  readonly publications: readonly PublicationType[];
  /** Where somebody without account sees to a record of his, by code and password. */
  readonly doors: readonly DoorType[];
  /** How whom its registers know signs in by another system’s word. */
  readonly identifications: readonly IdentificationType[];
  /** By what event things to do are grouped on the portal. */
  readonly lifeEvents: readonly LifeEventType[];
  /** Ledgers of what it reports outside. */
  readonly uploads: readonly UploadType[];
  /** Follows from records: see {@link MenuWords}. */
  readonly menu: readonly MenuEntry[];
  /** Fictional data for demo mode. */
  readonly demo?: (plan: DemoPlan) => DemoData;
}

/** Declares an area. What belongs to it is declared in its folder, and gathered by the index that is generated there. */
export const area = <
  const N extends string,
  const R extends Readonly<Record<string, RoleType>>,
  const G extends Readonly<Record<string, Label>>,
>(
  name: N,
  title: Label,
  words: {
    readonly roles: R;
    readonly groups: G;
    readonly steering?: SteeringType<NoInfer<keyof R & string>>;
    readonly oversight?: readonly NoInfer<keyof R & string>[];
    readonly countdown?: CountdownType<NoInfer<keyof R & string>>;
    readonly imports?: readonly NoInfer<keyof R & string>[];
  },
): AreaName<N, keyof R & string, keyof G & string> => Object.freeze({ name, title, imports: [], ...words });

type Demo = NonNullable<Area['demo']>;

/** Declares the area's fictional data. */
export const demonstration = (demo: Demo): Demo => declared('demo', demo);

/** The area with all that these modules export and that was declared, each once; lists are looked into. */
export function gather(of: AreaName, modules: readonly object[]): Area {
  const values = new Set(
    modules.flatMap((module) => Object.values(module).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))),
  );
  const records = ofKind<RecordType>('record', values);
  const uploads = ofKind<UploadType>('upload', values);
  const boards = ofKind<BoardType>('board', values).toSorted((a, b) => a.order - b.order);
  const reports = ofKind<ReportType>('report', values).toSorted((a, b) => a.order - b.order);
  const [demo, second] = ofKind<Demo>('demo', values);
  if (second) throw new Error(`${of.name} declares its fictional data twice`);
  return Object.freeze({
    ...of,
    records,
    answers: ofKind<Answer>('answer', values),
    parts: ofKind<PartsAnswer>('parts', values),
    facts: ofKind<FactBuilder>('fact', values),
    rules: ofKind<Rule>('rule', values),
    sweeps: ofKind<SweepType>('sweep', values),
    tables: ofKind<DecisionTable>('table', values),
    scores: ofKind<ScoreType>('score', values),
    reports,
    boards,
    publications: ofKind<PublicationType>('publication', values),
    doors: ofKind<DoorType>('door', values),
    identifications: ofKind<IdentificationType>('identification', values),
    lifeEvents: ofKind<LifeEvents>('lifeEvents', values).flatMap(({ events }) => events),
    uploads,
    menu: menuOf(
      of,
      records,
      [...uploads, ...boards, ...reports.filter(({ among }) => among)].map(({ group }) => group),
    ),
    ...(demo && { demo }),
  });
}

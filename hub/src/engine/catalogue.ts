import type { Label } from '@fatong/contracts';
import type {
  Answer,
  Area,
  FactBuilder,
  DoorType,
  PartsAnswer,
  PublicationType,
  RecordType,
  Rule,
  ScoreType,
  SweepType,
  UploadType,
} from '../definitions/index.js';
import { machines } from './machines.js';
import { watchedBy, type Watched } from './locking.js';

/** The areas by what the engine looks them up by. */
export interface Catalogue {
  readonly areas: readonly Area[];
  type(name: string): RecordType | undefined;
  /** Areas that answer a canonical report. */
  subscribers(reportType: string): readonly string[];
  /** How an area answers it: once, or by several notes, of which the one is meant whose record asked. */
  answers(area: string, reportType: string): readonly Answer[];
  /** What the same report tells of other records besides. */
  parts(area: string, reportType: string): readonly PartsAnswer[];
  fact(recordType: string, factType: string): FactBuilder | undefined;
  /** Searches of all areas. */
  readonly sweeps: readonly SweepType[];
  /** Rules of all areas, and those that look at records of this type and are judged by themselves. */
  readonly allRules: readonly Rule[];
  rules(recordType: string): readonly Rule[];
  /** What acts by itself, in both languages, by the name it acts under. */
  machine(name: string): Label | undefined;
  /** Scores of all areas. */
  readonly scores: readonly ScoreType[];
  /** The score that records of this type have. */
  score(recordType: string): ScoreType | undefined;
  /** The publication of that name. */
  publication(name: string): PublicationType | undefined;
  /** The door of that name. */
  door(name: string): DoorType | undefined;
  /** The ledger of that name. */
  upload(name: string): UploadType | undefined;
  /** Ledgers of what records of this type report. */
  uploads(recordType: string): readonly UploadType[];
  /** Refs by which guards look for records of other types. */
  readonly watched: readonly Watched[];
}

export function catalogue(areas: readonly Area[]): Catalogue {
  const types = new Map(areas.flatMap(({ records }) => records.map((record) => [record.name, record] as const)));
  const answers = new Map(areas.map((area) => [area.name, Map.groupBy(area.answers, ({ report }) => report.type)] as const));
  const facts = new Map(
    areas.flatMap(({ facts: all }) => all.map((builder) => [`${builder.record.name} ${builder.fact.type}`, builder] as const)),
  );
  const allRules = areas.flatMap((area) => area.rules);
  const watching = Map.groupBy(
    allRules
      .filter(({ swept }) => !swept)
      .flatMap((rule) => [...new Set(Object.values(rule.looks).map(({ watch }) => watch.name))].map((type) => ({ type, rule }))),
    ({ type }) => type,
  );
  const acting = machines(areas);
  const scores = areas.flatMap((area) => area.scores);
  const scored = new Map(scores.map((score) => [score.about.name, score] as const));
  const uploads = areas.flatMap((area) => area.uploads);
  return {
    areas,
    allRules,
    sweeps: areas.flatMap((area) => area.sweeps),
    scores,
    type: (name) => types.get(name),
    subscribers: (reportType) => areas.filter(({ name }) => answers.get(name)!.has(reportType)).map(({ name }) => name),
    answers: (area, reportType) => answers.get(area)?.get(reportType) ?? [],
    parts: (area, reportType) => areas.find(({ name }) => name === area)?.parts.filter(({ report }) => report.type === reportType) ?? [],
    fact: (recordType, factType) => facts.get(`${recordType} ${factType}`),
    rules: (recordType) => (watching.get(recordType) ?? []).map(({ rule }) => rule),
    machine: (name) => acting.get(name),
    score: (recordType) => scored.get(recordType),
    publication: (name) => areas.flatMap((area) => area.publications).find((one) => one.name === name),
    door: (name) => areas.flatMap((area) => area.doors).find((one) => one.name === name),
    upload: (name) => uploads.find((one) => one.name === name),
    uploads: (recordType) => uploads.filter(({ record }) => record.name === recordType),
    watched: watchedBy([...types.values()]),
  };
}

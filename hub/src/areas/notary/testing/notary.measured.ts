import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Labelled, MeasuredSet } from '../../../definitions/index.js';
import { modelsOf, type Subject } from '../indicators/codes.js';
import { models } from '../warnings/codes.js';
import { drawnCity, offices, type RawAct } from './measured/city.js';
import { writeFiles } from './measured/files.js';
import { sheetsOf, unlike, type Sheet } from './measured/sheets.js';
import { warned, type Line } from './measured/telling.js';

type Said = Line | ({ readonly kind: 'sheet' } & Sheet);

/** What `scripts/measure/notary/`, a program of its own, makes of the same rows. */
export function toldByTheOther(acts: readonly RawAct[]): readonly Said[] {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-measured-'));
  try {
    writeFiles(folder, acts);
    const text = execFileSync(process.execPath, [resolve('scripts', 'measure', 'notary', 'main.mjs'), folder], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const modelsCompared = Object.keys(models);

/** A case that is as the other program says, or is not, with what differs. */
const compared = (kind: string, differences: () => Promise<readonly string[]>): Labelled => {
  let differs: readonly string[] = [];
  return {
    kind,
    right: 'pass',
    decide: async () => ((differs = await differences()).length === 0 ? 'pass' : 'refuse'),
    differences: () => differs,
  };
};

/** Once, when the first case is decided. */
const once = <T>(of: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: of() }).value;
};

/** Each warning model at each office, and each of the nine scoring models of each office and notary, against another program: equal to the last digit (N01–N06, N30–N38, N41). */
export function measuredOver(acts: readonly RawAct[]): readonly Labelled[] {
  const expected = once(() => toldByTheOther(acts));
  const hub = once(() => warned(acts));
  const scores = { office: once(() => sheetsOf('office')), person: once(() => sheetsOf('person')) };
  const sheets = (subject: Subject) =>
    expected().flatMap((one) => (one.kind === 'sheet' && 'subject' in one && one.subject === subject ? [one] : []));
  const warnings = modelsCompared.flatMap((model) =>
    offices.map(({ code }) =>
      compared(`warning ${model}`, async () => {
        const lines = (all: readonly Said[]): string[] =>
          all.flatMap((one) => ('line' in one && one.kind === model && one.of === code ? [one.line] : [])).toSorted();
        const [is, must] = [lines(await hub()), lines(expected())];
        return [
          ...missing(must, is).map((line) => `${model} ${code}: the hub lacks ${line}`),
          ...missing(is, must).map((line) => `${model} ${code}: the hub alone has ${line}`),
        ];
      }),
    ),
  );
  const scored = (['office', 'person'] as const).flatMap((subject) =>
    sheets(subject).flatMap((must) =>
      [...modelsOf[subject], 'composite'].map((model) =>
        compared(`score ${model}`, async () => unlike(model, must, (await scores[subject]()).get(must.of))),
      ),
    ),
  );
  return [...warnings, ...scored];
}

/** Of the first those that the second has not, as often as they are there. */
function missing(from: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return from.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export const measured: MeasuredSet = {
  title: ['公证预警模型与测评模型', 'Warning models and scoring models of notary offices against another program'],
  least: 400,
  mostWrong: 0,
  mostManual: 0,
  cases: () => measuredOver(drawnCity()),
};

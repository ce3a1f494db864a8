import { isChoice, isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import type { ScoreScale, ScoreType } from '../score.js';

/** Scores that can be counted and kept, by a parameter that makes sense in all its versions. */
export function checkScores(area: Area): string[] {
  const about = area.scores.map((one) => one.about.name);
  return [
    ...about.filter((name, i) => about.indexOf(name) !== i).map((name) => `${area.name}: ${name} has two scores.`),
    ...area.scores.flatMap((one) => checkScore(one, area).map((fault) => `${area.name}: the score ${one.name} ${fault}`)),
  ];
}

function checkScore({ about, keeps, deductions, parameter: { versions } }: ScoreType, area: Area): string[] {
  const faults: string[] = [];
  const band = about.fields[keeps];
  if (!isChoice(band) || band.many) faults.push(`keeps its band in ${keeps}, which is no choice of one.`);
  else
    for (const code of new Set(versions.flatMap(({ value }) => value.bands.map(([name]) => name))))
      if (!band.codes.includes(code)) faults.push(`has the band ${code}, which ${keeps} does not know.`);
  const names = deductions.map(({ name }) => name);
  for (const name of names.filter((one, i) => names.indexOf(one) !== i)) faults.push(`has two deductions ${name}.`);
  for (const { name, watch, by } of deductions) {
    const field = watch.fields[by];
    if (!isRef(field) || field.many || field.to !== about.name)
      faults.push(`reads ${name} by ${by}, which is not one record of ${about.name}.`);
    if (!area.records.some((record) => record.name === watch.name))
      faults.push(`reads ${name} from ${watch.name}, which is not of its area.`);
  }
  if (!area.records.some(({ name }) => name === about.name)) faults.push(`is about ${about.name}, which is not of its area.`);
  if (versions.length === 0) faults.push('has a parameter without a value.');
  if (versions.some(({ since }, i) => i > 0 && since <= versions[i - 1]!.since))
    faults.push('has a parameter whose versions are not in the order of their dates.');
  return [...faults, ...versions.flatMap(({ version, value }) => scaleFaults(value).map((fault) => `${fault} (version ${version}).`))];
}

function scaleFaults({ full, floor, bands, recovery: { months, then } }: ScoreScale): string[] {
  const faults: string[] = [];
  if (floor >= full) faults.push('has a floor that is no less than all of it');
  if (bands.length === 0 || bands.at(-1)![1] > floor) faults.push('has no band for the fewest points');
  if (bands.some(([, from], i) => i > 0 && from >= bands[i - 1]![1])) faults.push('has bands that are not in their order');
  if (months < 1) faults.push('recovers in no time');
  const parts = then.map(([part, of]) => part / of);
  if (parts.at(-1) !== 0 || parts.some((part, i) => part >= (parts[i - 1] ?? 1))) faults.push('does not recover step by step to nothing');
  return faults;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '@fatong/hub/platform';
import type { RegisteredLawyer } from '../kit/index.js';

/** Written by `fatong seed`: the fictional lawyers that the bureau's registers and the simulated partners share. */
export const populationFile = (data: string): string => join(data, 'demo', 'population.json');

/** @throws StartRefused when the demo data were never seeded. */
export function population(data: string): readonly RegisteredLawyer[] {
  try {
    return JSON.parse(readFileSync(populationFile(data), 'utf8')) as RegisteredLawyer[];
  } catch (error) {
    throw new StartRefused(`The simulated partners need ${populationFile(data)}: run 'npm run fatong -- seed' first.`, { cause: error });
  }
}

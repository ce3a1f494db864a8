import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validator, type DataOf } from '@fatong/contracts';
import { violationReported } from '@fatong/contracts/canonical/lawyers';
import { violationSources } from '@fatong/contracts/codes';
import { lawyersWorld } from '../testing/registers.js';
import { message } from '../testing/reports.js';
import { systemOf } from './sources.js';
import { type } from './testing/acting.js';

const mappings = join(import.meta.dirname, ...Array<string>(5).fill('..'), 'mappings');
/** What the mappings make of their samples. */
const samples = readdirSync(mappings, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(violation|criminal-filing|bribery-case)\.v\d+\..*\.expected\.json$/.test(file))
  .toSorted()
  .map((file) => [file, JSON.parse(readFileSync(join(mappings, file), 'utf8')) as DataOf<typeof violationReported>] as const)
  .filter(([, data]) => validator(violationReported)(data).length === 0);

describe('what the mappings of the sources make (L05)', () => {
  it('L05: comes from courts, procuratorates and tribunals at least', () => {
    expect([...new Set(samples.map(([, { source }]) => source))]).toEqual(expect.arrayContaining(['court', 'procuratorate', 'tribunal']));
    expect(Object.keys(systemOf)).toEqual(violationSources.keys);
  });

  it.each(samples)('L05: %s is a record with all that was said', async (_, data) => {
    const world = lawyersWorld();
    expect(await world.report('lawyers', [message('violation-reported', data)])).toMatchObject([{ done: true, note: 'applied' }]);
    const row = world.only(type);
    expect(row).toMatchObject({
      state: data.withdrawn ? 'withdrawn' : (expect.stringMatching(/^(matching|verification)$/) as string),
      mirror: { source: systemOf[data.source], sourceId: data.id, stateVersion: data.version },
    });
    const {
      id: _id,
      version: _version,
      withdrawn: _withdrawn,
      subject: { kind, name, ...subject },
      bribe,
      penalty,
      finding,
      ...plain
    } = data;
    expect(row.values).toMatchObject({
      ...plain,
      ...subject,
      subject: kind,
      subjectName: name,
      ...(penalty && { sourcePenalty: penalty }),
      ...(finding && { sourceFinding: finding }),
      ...(bribe && { amountBand: bribe.amountBand, bribedFrom: bribe.from }),
    });
  });
});

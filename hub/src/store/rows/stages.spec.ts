import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../ports/index.js';
import { readStages, stagesText } from './stages.js';

const at = '2026-11-26T06:38:02.123Z';
const later = '2026-11-26T06:38:02.130Z';

describe('the stages of a message as text (S01)', () => {
  it('name an instant once for all that passed then', () => {
    const passed: Stage[] = [
      { stage: 'received', at, ok: true },
      { stage: 'validated', at, ok: true },
      { stage: 'sent', at: later, ok: true },
    ];
    expect(stagesText(passed)).toBe(`${at} received validated ${later} sent`);
    expect(readStages(stagesText(passed))).toEqual(passed);
  });

  it('are whole where something failed or has a note', () => {
    const failed: Stage[] = [
      { stage: 'received', at, ok: true },
      { stage: 'mapped', at, ok: false, note: ['第一行\n第二行', 'two\nlines ]['] },
    ];
    expect(readStages(stagesText(failed))).toEqual(failed);
  });

  it('come back exactly however many pieces were appended, and read what was written as JSON before', () => {
    const stage = fc.record(
      {
        stage: fc.constantFrom('received', 'validated', 'mapped', 'stored', 'sent', 'outcome'),
        at: fc.constantFrom(at, later),
        ok: fc.boolean(),
        note: fc.option(fc.tuple(fc.string(), fc.string()), { nil: undefined }),
      },
      { requiredKeys: ['stage', 'at', 'ok'] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.array(stage, { minLength: 1 })), { minLength: 1 }), (pieces) => {
        const whole = pieces.map(([isOld, stages]) => (isOld ? JSON.stringify(stages) : stagesText(stages as Stage[]))).join('\n');
        expect(readStages(whole)).toEqual(JSON.parse(JSON.stringify(pieces.flatMap(([, stages]) => stages))));
      }),
    );
    expect([readStages('[]'), readStages('')]).toEqual([[], []]);
  });
});

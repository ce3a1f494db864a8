import { describe, expect, it } from 'vitest';
import { act, caseOf, reviewed, waived, warned } from '../testing/penalties.js';
import { judges } from '../testing/registers.js';

const { districtDeputy } = judges;

describe('the checks of the page on penalties (L04; the whole course stands in penalties.spec.ts)', () => {
  it('L04: the district’s deputy decides no revocation: it is the city’s, to which he is offered to propose it', async () => {
    const world = await waived();
    const decide = { penalties: [{ row: 1, kind: 'revocation' }], articles: ['a49-2'] };
    expect(await act(world, districtDeputy, 'decide', decide)).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['吊销由市局决定，请使用“建议市局吊销”。', expect.any(String)] },
    });
    const { offerRevocation } = world.engine.catalogue.type('lawyers.penalty')!.actions;
    expect([offerRevocation!.title[0], offerRevocation!.from.includes(caseOf(world).state!)]).toEqual(['建议市局吊销', true]);
    expect(await act(world, districtDeputy, 'offerRevocation', {}, '情节特别严重。')).toMatchObject({
      done: { state: 'revocationOffered' },
    });
  });

  it('L04: a fine of 60,000 under art. 47 is refused at its amount, whose limit is 5,000', async () => {
    const fine = { penalties: [{ row: 1, kind: 'fine', amount: '60000.00' }] };
    const limit = {
      refused: {
        problem: 'input',
        findings: [{ pointer: '/form/penalties/0/amount', words: ['律师法第四十七条的罚款不得超过 5,000 元。', expect.any(String)] }],
      },
    };
    expect(await act(await waived(), districtDeputy, 'decide', fine)).toMatchObject(limit);
    const small = await warned();
    expect(await act(small, districtDeputy, 'decide', fine)).toMatchObject({ refused: {} });
    expect(await act(small, districtDeputy, 'decide', { penalties: [{ row: 1, kind: 'fine', amount: '4999.99' }] })).toMatchObject({
      done: { state: 'decided' },
    });
  });

  it('L04: nothing is decided before its notice', async () => {
    expect(await act(await reviewed(), districtDeputy, 'decide')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });
});

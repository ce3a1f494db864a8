import type { Put } from '../../../api/testing/area-rights.js';

/** Whose a record of the cast is, and what of him its records name. */
interface Whose {
  readonly lawyer: string;
  readonly firm: string;
  readonly district: string;
}
interface Of {
  readonly lawyer: string;
  readonly firm: string | undefined;
  readonly unit: string;
  readonly binding: string;
  readonly who: string;
  readonly nth: number;
  readonly secrets: { readonly phone: string; readonly facts: string; readonly represented: string };
}
type PutOf = (type: string, whose: Whose, row: Parameters<Put>[2], involved?: Parameters<Put>[3]) => string;

/** Of the re-check of bindings, the sign-in by certificate, text messages and what courts say of clients: one record of each about somebody. */
export function putServices(put: PutOf, whose: Whose, { lawyer, firm, unit, binding, who, nth, secrets }: Of): void {
  const sample = put('lawyers.agencySample', whose, {
    state: 'drawn',
    ownerUnit: 'city/lawyers-office',
    district: null,
    values: { from: '2026-01-01', to: '2026-01-31', share: 5, drawn: 1, listedDrawn: 0, madeOn: '2026-02-02' },
  });
  put('lawyers.agencyRecheck', whose, {
    state: 'open',
    ownerUnit: 'city/lawyers-office',
    values: { sample, binding, lawyer, lawyerName: whose.lawyer, firm, review: 'automatic' },
  });
  put(
    'lawyers.certificate',
    whose,
    {
      state: 'active',
      ownerUnit: unit,
      values: { lawyer, lawyerName: whose.lawyer, firm, serial: `5A${nth}`, validUntil: '2028-01-01' },
    },
    [who],
  );
  put('lawyers.attempt', whose, {
    state: 'refused',
    ownerUnit: 'city/lawyers-office',
    values: { lawyer, lawyerName: whose.lawyer, firm, what: 'binding', on: '2026-01-15' },
  });
  put('lawyers.licenceQuery', whose, {
    state: 'told',
    ownerUnit: 'city/lawyers-office',
    district: null,
    values: { query: `CX-${nth}`, licence: `1310120101000000${nth}`, asker: '法院', valid: true },
  });
  put('lawyers.bureauText', whose, {
    state: 'sent',
    ownerUnit: 'city',
    district: null,
    values: { template: 'papersEnding', purpose: 'reminder', phone: secrets.phone, words: secrets.facts, binding },
  });
  put('lawyers.courtPart', whose, {
    state: 'acting',
    ownerUnit: unit,
    values: {
      caseNumber: `（2026）沪0104民初${nth}号`,
      lawyer,
      lawyerName: whose.lawyer,
      part: 'representative',
      party: secrets.represented,
    },
  });
}

/**
 * What figures of a year tell apart together (N22–N26, N51). An office does some hundred acts a day, so that a set is small while it leaves out either the notary or the matter; what
 * asks for more than one of them has reads the acts themselves. The first of each is for the days of a trend. Each costs every act a few rows, so there are no more than are asked for.
 */
const ofOffice = ['office', 'category'] as const;
const ofNotary = ['notary', 'office', 'category'] as const;

export const actRollups = {
  acceptedOn: {
    by: [
      [...ofOffice],
      [...ofOffice, 'class', 'place', 'online'],
      [...ofOffice, 'matter', 'class'],
      [...ofOffice, 'matter', 'place', 'online'],
      [...ofOffice, 'matter', 'ageBand'],
      [...ofNotary, 'class'],
      [...ofNotary, 'place', 'online'],
      [...ofNotary, 'matter'],
    ],
  },
  issuedOn: { by: [[...ofOffice], [...ofOffice, 'matter', 'class'], [...ofNotary, 'class']], sums: ['issuedIn'] },
} as const;

export const feeRollups = {
  countsOn: {
    by: [
      [...ofOffice, 'kind'],
      [...ofOffice, 'kind', 'matter'],
      [...ofNotary, 'kind'],
    ],
    sums: ['amount'],
  },
} as const;

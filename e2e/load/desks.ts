/** Where somebody works: his account, what he reads most, how he narrows it, the figures he looks at, and what he searches for. */
export interface Desk {
  readonly account: string;
  readonly type: string;
  /** Who is supervised. */
  readonly register: string;
  readonly filters: readonly string[];
  readonly figures: string;
  readonly searches: readonly string[];
}

const names = ['王小', '李明', '张伟', '刘洋', '陈静'];

const lawyers = (account: string, figures = 'lawyers.overview'): Desk => ({
  account,
  type: 'lawyers.complaint',
  register: 'lawyers.lawyer',
  filters: [
    '',
    '&filter[state]=investigation',
    '&filter[standing]=overdue',
    '&filter[filing]=filed',
    '&filter[decision]=sanctioned',
    '&sort=-complainedOn',
  ],
  figures,
  searches: [...names, 'TS2026', '13101'],
});
const notary = (account: string): Desk => ({
  account,
  type: 'notary.act',
  register: 'notary.person',
  filters: ['', '&sort=-acceptedOn'],
  figures: 'notary.supervision',
  searches: [...names, 'GZ'],
});
const petitions = (account: string, type: string): Desk => ({
  account,
  type,
  register: 'petitions.body',
  filters: ['', '&filter[state]=handling', '&filter[standing]=overdue'],
  figures: 'petitions.overview',
  searches: [...names, 'XF2026', 'FB2026'],
});

/** Of twelve people two of the city, four of the districts, two of the association, one firm, one lawyer and two who watch over notaries. */
export const desks: readonly Desk[] = [
  ...[
    'city.clerk',
    'city.lead',
    'district.clerk',
    'district.lead',
    'district.clerk',
    'pudong.clerk',
    'association.clerk',
    'association.clerk',
  ].map((account) => lawyers(account)),
  ...['firm.clerk', 'lawyer'].map((account) => lawyers(account, 'lawyers.complaint-states')),
  ...['notary.clerk', 'notary.lead'].map(notary),
];

/** And with petitions three more: the petition office, an office in charge and a district. */
export const petitionDesks: readonly Desk[] = [
  petitions('petition.lead', 'petitions.petition'),
  petitions('office.clerk', 'petitions.part'),
  petitions('petition.district', 'petitions.part'),
];

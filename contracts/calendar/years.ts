/** What the State Council's notice says of a year: days of rest beside weekends, and weekends that are worked (调休上班). Legal dates, spans with both ends. */
export interface CalendarYear {
  readonly year: number;
  readonly rest: readonly (readonly [from: string, to: string, name: string])[];
  readonly work: readonly string[];
}

/** The notices of 2025 and 2026 (国务院办公厅关于部分节假日安排的通知). Later years are imported. */
export const knownYears: readonly CalendarYear[] = [
  {
    year: 2025,
    rest: [
      ['2025-01-01', '2025-01-01', '元旦'],
      ['2025-01-28', '2025-02-04', '春节'],
      ['2025-04-04', '2025-04-06', '清明节'],
      ['2025-05-01', '2025-05-05', '劳动节'],
      ['2025-05-31', '2025-06-02', '端午节'],
      ['2025-10-01', '2025-10-08', '国庆节、中秋节'],
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    rest: [
      ['2026-01-01', '2026-01-03', '元旦'],
      ['2026-02-15', '2026-02-23', '春节'],
      ['2026-04-04', '2026-04-06', '清明节'],
      ['2026-05-01', '2026-05-05', '劳动节'],
      ['2026-06-19', '2026-06-21', '端午节'],
      ['2026-09-25', '2026-09-27', '中秋节'],
      ['2026-10-01', '2026-10-07', '国庆节'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** Lawyers, firms and interns of Shanghai as they are counted, and how far back their history is told. */
const counted = { lawyers: 39_366, firms: 1_864, interns: 4_142, years: 3 } as const;

/** How large the demo is. */
export interface Extent {
  readonly lawyers: number;
  readonly firms: number;
  readonly interns: number;
  /** Of complaints and of court cases. */
  readonly years: number;
}

/** Of a demo of some size one firm to twenty lawyers and one intern to ten, a year of history; of the city, or of a share of it, as it is. At least a firm in each of 16 districts. */
export function extentOf({ size, city }: { readonly size: number; readonly city?: number }): Extent {
  if (city === undefined) return { lawyers: size, firms: Math.max(16, Math.round(size / 20)), interns: Math.ceil(size / 10), years: 1 };
  const share = (of: number): number => Math.round(of * city);
  return {
    lawyers: share(counted.lawyers),
    firms: Math.max(16, share(counted.firms)),
    interns: share(counted.interns),
    years: counted.years,
  };
}

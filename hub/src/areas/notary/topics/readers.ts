/** Who supervises: the city, and each district what is its own. */
export const authorities = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;
export const association = ['association', 'association-head'] as const;
/** Of an office, who sees its own figures and its place among the others, who have no name for them (areas/notary.md, section 0). */
export const offices = ['office', 'officer'] as const;
/** Who sees all offices of the city by name. */
export const city = ['lead', 'clerk', 'chief', 'inspector', ...association] as const;
export const everybody = [...authorities, ...association, ...offices] as const;

export { stageCodes } from '@fatong/contracts/systems/procuratorate-cases';

/** The procuratorates' tables: theirs → ours. */
export const subjects = { '1': 'lawyer', '2': 'firm' } as const;

export const measures = { '0': 'none', '1': 'summons', '2': 'bail', '3': 'surveillance', '4': 'detention', '5': 'arrest' } as const;

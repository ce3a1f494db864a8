type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A function of the tender's list, as `docs/functions.md` names it: `L05`. What says which it serves is where that page finds it. */
export type FunctionId = `${'L' | 'N' | 'F' | 'P' | 'B'}${Digit}${Digit}`;

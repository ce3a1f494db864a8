import { sizes, type Contract, type System } from '@fatong/contracts';

/** A body is held in memory up to here; of a longer one what does not fit is read while it passes. */
export const maxInMemory = sizes.wire;
export const maxBody = sizes.body;
/** Levels of objects and lists in JSON, of elements in XML. */
export const maxDepth = 64;

/** The contracts of what a system sends. */
export const incomingOf = (system: System): readonly Contract[] => system.contracts.filter(({ kind }) => kind === 'in');

export { openEngine, type Engine } from './engine.js';
export type { EngineParts } from './parts.js';
export type { Catalogue } from './catalogue.js';
export type { Order, Performed, PerformOutcome } from './perform.js';
export type { Offer } from './offers.js';
export type { Refusal } from './refusal.js';
export type { Rights } from './rights.js';
export { titleOf } from './place.js';
export { seedDemo, type SeedParts, type Seeded } from './seed/seed.js';

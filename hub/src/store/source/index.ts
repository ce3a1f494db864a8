export { openFeed, type FeedOptions } from './feed.js';
export { openSource, type SourceOptions } from './open.js';
export { openSimulatedSource, type SimulatedSource, type SimulatedSourceOptions } from './simulated.js';

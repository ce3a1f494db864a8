export { ApiModule } from './module.js';
export { prepareServer } from './server.js';
export { Cursors } from './frame/cursors.js';
export { LiveFeed } from './live/feed.js';
export { changeTopic, noChange, readChange } from './live/change.js';
export { startAnnouncer, type Announcer } from './live/announcer.js';
export { watchedStore } from './live/watched-store.js';
export type { ApiParts, Known } from './parts.js';

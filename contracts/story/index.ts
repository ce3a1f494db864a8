export * from './days.js';
export * from './history.js';
export * from './life.js';
export { paper } from './paper.js';
export * from './people.js';
export * from './telling.js';
export { isStory, stories, type Hearing, type Story } from './story.js';

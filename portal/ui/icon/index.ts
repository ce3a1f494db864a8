export { Icon } from './icon.js';
export type { IconName } from './paths.js';

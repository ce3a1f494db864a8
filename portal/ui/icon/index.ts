export { Icon } from './icon.js';
export type { IconName } from './paths.js';
export { iconNames } from './paths.js';

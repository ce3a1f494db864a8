export { Comfort } from './comfort.js';
export { SizeSwitch } from './size-switch.js';
export { settingsRoute } from './routes.js';
export { settingsTexts } from './texts.js';

export { Comfort } from './comfort.js';
export { settingsRoute } from './routes.js';
export { settingsTexts } from './texts.js';

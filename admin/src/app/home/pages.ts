/** Loaded as one: what both of them draw would else be moved into what every page loads. */
export { HomePage } from './home-page.js';
export { TrayPage } from './tray-page.js';

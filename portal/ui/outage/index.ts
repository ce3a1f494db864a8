export { LOAD_ANEW } from './outage.js';
export { navigationErrors, outageRoute } from './navigation-errors.js';

export { TraceLooking } from './looking.js';

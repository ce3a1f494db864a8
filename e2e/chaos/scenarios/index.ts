import type { Scenario } from '../play.js';
import { broker } from './broker.js';
import { input } from './input.js';
import { killing } from './killed.js';
import { partners } from './partner.js';
import { processes } from './processes.js';

export { sigkill } from './killed.js';
export const scenarios: readonly Scenario[] = [...killing, ...processes, ...broker, ...partners, ...input];

import { systems as all } from '@fatong/contracts/systems';
import { mappings as routes } from '@fatong/mappings';
import { areas as declared } from '../../areas/index.js';

/** What the specs of the API speak of: one area and the systems that tell it its cases. Whatever else there is, they stay true. */
export const areas = declared.filter(({ name }) => name === 'lawyers');
export const systems = all.filter(({ folder }) => ['court-cases', 'lawyers-association'].includes(folder));
export const mappings = routes.filter(({ from, to }) => systems.some(({ folder }) => folder === from.owner || folder === to.owner));

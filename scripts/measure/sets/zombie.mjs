import { measured } from '../../../hub/src/areas/lawyers/zombies/measuring.ts';

/** Zombie lawyers (L25, R10): the rules find exactly what they say. */
export const measure = () => {
  const { size, wrong, hits } = measured(new Date().toISOString().slice(0, 10));
  return { title: `Zombie lawyers by Z1 to Z7: ${hits} hits`, size, wrong, most: 0 };
};

import { compile } from '@fatong/contracts/expression';
import { isMeant, makeOf, type Gather, type Mapping } from '@fatong/mappings';
import type { GatheringRoute } from './work.js';

/** How a mapping gathers, as the pipeline sees it. */
export function gatheringRoute(mapping: Mapping, { by, isWhole, seconds, late }: Gather): GatheringRoute {
  const [keyed, whole] = [compile(by), compile(isWhole)];
  return {
    seconds,
    keyOf(part) {
      const meant = isMeant(mapping, part);
      if (meant !== true) return meant === false ? null : meant;
      const key = keyed(part);
      if ((typeof key === 'string' && key !== '') || typeof key === 'number') return String(key);
      return { pointer: '', code: 'mapping', words: ['没有说明属于哪一组', 'It does not say to what whole it belongs'] };
    },
    make(key, parts, isLate) {
      const gathered = { key, parts, count: parts.length, first: parts[0], last: parts.at(-1), isLate };
      return whole(gathered) === true || (isLate && late === 'make') ? makeOf(mapping, gathered) : null;
    },
  };
}

import type { ActionType } from '../words.js';

/** Fields the effects of an action write: those they stamp, set or keep something in. */
export const writtenBy = ({ then }: Pick<ActionType, 'then'>): readonly string[] => namesOf(then, () => true);

/** Of these those it fills: what it empties it does not fill. */
export const filledBy = ({ then }: Pick<ActionType, 'then'>): readonly string[] => namesOf(then, (value) => value !== 'null');

const namesOf = (then: ActionType['then'], isWanted: (value: string | undefined) => boolean): readonly string[] =>
  then.flatMap(({ names, fills = [] }) => [
    ...fills,
    ...names.flatMap((name) => {
      const [, kept] = /^(?:stamp|date|text|staff|rows) (\w+)$/.exec(name) ?? [];
      const [, set, value] = /^(\w+) = (.*)$/s.exec(name) ?? [];
      return kept ?? (set !== undefined && isWanted(value) ? set : []);
    }),
  ]);

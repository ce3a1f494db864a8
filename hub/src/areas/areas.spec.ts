import { describe, expect, it } from 'vitest';
import { checkAreas } from '../definitions/index.js';
import { areas } from './index.js';

describe('the areas', () => {
  it('hold together: every state can be left, every action done, every name leads somewhere', () => {
    expect(checkAreas(areas)).toEqual([]);
  });
});

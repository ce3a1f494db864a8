import type { GroundView } from '@fatong/contracts/api';

/** `FATONG_TILES`: the address of a tile server, and after a blank the review number (审图号) under which its map may be shown. */
export function tilesOf(said: string): GroundView['tiles'] {
  const blank = said.indexOf(' ');
  return blank < 0 ? undefined : { address: said.slice(0, blank), approval: said.slice(blank + 1).trim() };
}

/** Where pictures of the map may come from besides us; empty: from nowhere. */
export const tilesOrigin = (said: string): string => {
  const tiles = tilesOf(said);
  return tiles === undefined ? '' : new URL(tiles.address).origin;
};

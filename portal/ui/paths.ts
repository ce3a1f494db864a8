/** Where both apps keep their records: commands for the router. */
export const recordsLink = (type: string): string[] => ['/records', type];
/** The one record of a type that is the reader's own. */
export const mineLink = (type: string): string[] => ['/mine', type];
export const reportLink = (id: string): string[] => ['/reports', id];
export const boardLink = (id: string): string[] => ['/boards', id];
/** The board on a screen of a wall, without anything around it. */
export const screenLink = (id: string): string[] => ['/screen', id];
/** Where the board is opened on screens on which nobody is signed in. */
export const screensLink = (id: string): string[] => ['/screens', id];
export const uploadLink = (id: string): string[] => ['/uploads', id];
export const noticesLink = (): string[] => ['/notices'];
export const recordLink = (type: string, id: string): string[] => ['/records', type, id];
export const settingsLink = (): string[] => ['/settings'];
/** Who acts in whose place; of officials alone. */
export const deputiesLink = (): string[] => ['/deputies'];
export const functionsLink = (): string[] => ['/functions'];

/** The record type whose list or record stands at this address. */
export const typeAt = (url: string): string | undefined => {
  const name = /^\/(?:records|mine)\/([^/?#]+)/.exec(url)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
};

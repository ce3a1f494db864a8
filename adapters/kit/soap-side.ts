import { fileURLToPath } from 'node:url';

/** The partner's side, where we ask it: his description, and which of his operations takes which of our messages. */
export interface SoapSide {
  /** His WSDL: a file of ours, never fetched, so that nobody but a change of this file changes what we send. */
  readonly wsdl: string;
  /** By contract type. */
  readonly routes: Readonly<Record<string, SoapRoute>>;
  /**
   * His operation that says what became of a request: asked with `request`, it answers `request`, `state` (`taken` or `absent`) and `receipt`.
   * Absent: he cannot be asked.
   */
  readonly question?: string;
}

export interface SoapRoute {
  readonly operation: string;
  /** The element of his answer that holds the number he gives it; absent: `receipt`. */
  readonly reference?: string;
}

/** Where the description of a partner's side lies, beside the contracts of his system. */
export const partnerWsdl = (folder: string): string =>
  fileURLToPath(new URL(`../../contracts/systems/${folder}/partner.wsdl`, import.meta.url));

/** What we are called at every partner. */
export const ourName = 'fatong';

/** WS-Addressing: the header that names a request. */
export const wsa = 'http://www.w3.org/2005/08/addressing';

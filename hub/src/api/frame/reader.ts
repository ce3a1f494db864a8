import type { SessionView, Surface } from '@fatong/contracts/api';
import type { OpenKiosk } from '../../access/index.js';
import type { Session, Viewer } from '../../ports/index.js';

/** Who asks, as the whole API sees it. */
export interface Reader extends Viewer {
  readonly session: Session;
  readonly may: SessionView['may'];
  /** He has to be identified to hand something in, and was not. */
  readonly readsOnly?: boolean;
}

/** Cookie of each surface, so that both live in one browser. */
export const cookieOf: Readonly<Record<Surface, string>> = { portal: 'fatong_portal', admin: 'fatong_admin' };

/** Cookie of a screen that shows a board; sent to the addresses of screens alone. */
export const kioskCookie = 'fatong_screen';

/** A screen asks, with the figures of who opened it. */
export type Screen = OpenKiosk & { readonly address: string | null };

/** Cookie by which a browser is known again where somebody signs in; it opens nothing by itself, and stays when he signs out. */
export const deviceCookie = 'fatong_device';

import type { SessionView, Surface } from '@fatong/contracts/api';
import type { Session, Viewer } from '../../ports/index.js';

/** Who asks, as the whole API sees it. */
export interface Reader extends Viewer {
  readonly session: Session;
  readonly may: SessionView['may'];
}

/** Cookie of each surface, so that both live in one browser. */
export const cookieOf: Readonly<Record<Surface, string>> = { portal: 'fatong_portal', admin: 'fatong_admin' };

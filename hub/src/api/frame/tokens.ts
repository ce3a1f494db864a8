import type { Log } from '../../ports/index.js';
import type { HubConfig, Metrics } from '../../platform/index.js';

/** What the frame itself is given. */
export interface Frame {
  readonly config: Pick<HubConfig, 'surface' | 'mode' | 'metricsToken' | 'staticFolder' | 'proxies' | 'filing' | 'tiles'>;
  readonly log: Log;
  readonly metrics: Metrics;
}
/** Partners are simulated here, and the clock may be moved. */
export const isDemo = ({ config: { mode } }: { readonly config: Pick<Frame['config'], 'mode'> }): boolean => mode !== 'production';

export const FRAME = Symbol('frame');
export const ACCESS = Symbol('access');

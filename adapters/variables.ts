import { Type } from 'typebox';
import { defaulted, platformVariables, type Config } from '@fatong/hub/platform';

/** What the adapters' host reads beside the platform's variables. */
export const adaptersVariables = {
  ...platformVariables,
  port: defaulted('ADAPTERS_PORT', Type.Integer({ minimum: 0, maximum: 65535 }), 'a port number', 8081),
  host: defaulted('FATONG_HOST', Type.String({ minLength: 1 }), 'an address of this machine', '0.0.0.0'),
  /** Comma-separated folders of the systems this process runs; all when empty. */
  systems: defaulted('FATONG_SYSTEMS', Type.String(), 'names of systems separated by commas', ''),
  /** JSON file with partners' keys; production needs it, demo mode has demo keys. */
  partnerKeys: defaulted('FATONG_PARTNER_KEYS', Type.String(), 'the path of the file with partners’ keys', ''),
  /** JSON file `{"<system>": "<base address>"}`; demo mode has the simulators instead. */
  partners: defaulted('FATONG_PARTNERS', Type.String(), 'the path of the file with partners’ addresses', ''),
  /** Base address of the simulators; each partner is a folder below it. */
  simulators: defaulted('FATONG_PARTNERS_URL', Type.String({ pattern: '^https?://' }), 'the base URL of the simulated partners', 'http://localhost:8082'),
  /** How long a call to a partner may take, ms. */
  callTimeout: defaulted('FATONG_CALL_TIMEOUT', Type.Integer({ minimum: 100, maximum: 120_000 }), 'milliseconds between 100 and 120000', 10_000),
};

export type AdaptersConfig = Config<typeof adaptersVariables>;

export const simulatorVariables = {
  logLevel: platformVariables.logLevel,
  mode: platformVariables.mode,
  data: platformVariables.data,
  port: defaulted('SIMULATORS_PORT', Type.Integer({ minimum: 0, maximum: 65535 }), 'a port number', 8082),
  doors: defaulted('ADAPTERS_URL', Type.String({ pattern: '^https?://' }), 'the base URL of the adapters’ doors', 'http://localhost:8081'),
  /** Messages a second each simulated partner sends by itself. */
  rate: defaulted('FATONG_SIMULATOR_RATE', Type.Number({ minimum: 0, maximum: 10_000 }), 'messages a second, 0 to 10000', 1),
  /** Share of its messages that carry a fault on purpose. */
  faults: defaulted('FATONG_SIMULATOR_FAULTS', Type.Number({ minimum: 0, maximum: 1 }), 'a share between 0 and 1', 0.05),
};

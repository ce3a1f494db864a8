import { Type } from 'typebox';
import { defaulted, required, type Config } from './config.js';

const port = Type.Integer({ minimum: 0, maximum: 65535 });
const modes = Type.Union([Type.Literal('demo'), Type.Literal('production'), Type.Literal('test')]);
const minutes = Type.Integer({ minimum: 1, maximum: 24 * 60 });

/** What every program of ours reads: hub, adapters and their tools. */
export const platformVariables = {
  databaseUrl: required('DATABASE_URL', Type.String({ pattern: '^(postgres(ql)?|oracle)://.+' }), 'the URL of the database, e.g. postgres://user:secret@host:5432/fatong'),
  amqpUrl: required('AMQP_URL', Type.String({ pattern: '^amqps?://.+' }), 'the URL of RabbitMQ, e.g. amqp://user:secret@host:5672'),
  data: defaulted('FATONG_DATA', Type.String({ minLength: 1 }), 'the folder of keys and blobs', '.fatong'),
  /** Demo shows simulated partners and demo accounts; production refuses both. */
  mode: defaulted('FATONG_MODE', modes, 'demo, production or test', 'production'),
  /** Opens `/metrics` to readers elsewhere (`Authorization: Bearer …`); without it only this machine may read. */
  metricsToken: defaulted('METRICS_TOKEN', Type.String({ minLength: 16 }), 'a secret of at least 16 characters', ''),
  logLevel: defaulted('LOG_LEVEL', Type.Union([Type.Literal('error'), Type.Literal('warn'), Type.Literal('info'), Type.Literal('silent')]), 'error, warn, info or silent', 'info'),
};

export const hubVariables = {
  ...platformVariables,
  port: defaulted('PORT', port, 'a port number', 8080),
  /** Address to listen on; all when empty. */
  host: defaulted('FATONG_HOST', Type.String({ minLength: 1 }), 'an address of this machine', '0.0.0.0'),
  surface: defaulted('HUB_SURFACE', Type.Union([Type.Literal('portal'), Type.Literal('admin'), Type.Literal('both')]), 'portal, admin or both', 'both'),
  /** Folder with `portal/` and `admin/`, the built screens; empty = this process serves none. */
  staticFolder: defaulted('FATONG_STATIC', Type.String({ minLength: 1 }), 'the folder with the built screens', ''),
  /** Idle minutes before a session ends. */
  adminSessionMinutes: defaulted('FATONG_ADMIN_SESSION_MINUTES', minutes, 'a number of minutes between 1 and 1440', 15),
  portalSessionMinutes: defaulted('FATONG_PORTAL_SESSION_MINUTES', minutes, 'a number of minutes between 1 and 1440', 30),
  /** Number of reverse proxies in front whose `X-Forwarded-For` is believed. */
  proxies: defaulted('FATONG_PROXIES', Type.Integer({ minimum: 0, maximum: 10 }), 'the number of reverse proxies in front, 0 to 10', 0),
};

export type HubConfig = Config<typeof hubVariables>;

/** Names of ours that some program of an installation reads (hub, adapters' host, simulators, tests), so that one environment serves all. */
export const otherPrograms: readonly string[] = [
  ...Object.values(hubVariables).map(({ name }) => name),
  'FATONG_SYSTEMS', 'FATONG_PARTNER_KEYS', 'FATONG_PARTNERS', 'FATONG_PARTNERS_URL', 'FATONG_CALL_TIMEOUT',
  'FATONG_SIMULATOR_RATE', 'FATONG_SIMULATOR_FAULTS', 'FATONG_BUILD',
];

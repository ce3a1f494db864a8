import { join } from 'node:path';
import { Type } from 'typebox';
import { defaulted, listeningVariable, platformVariables, type Config } from '@fatong/hub/platform';

const drop = defaulted('FATONG_DROP', Type.String(), 'the path of a folder', '', [
  '以文件对接的系统收发文件的目录（其下每系统有 in/、out/、work/，由本机 SFTP 服务开放前两者）；为空时在数据目录的 drop/ 下',
  'Folder in which partners drop files: for each system in/, out/ and work/, of which the machine’s SFTP server opens the first two; empty: drop/ in the data folder',
]);

/** Where partners drop files. */
export const dropsIn = (config: { readonly drop: string; readonly data: string }): string =>
  config.drop === '' ? join(config.data, 'drop') : config.drop;

/** What the adapters' host reads beside the platform's variables. */
export const adaptersVariables = {
  ...platformVariables,
  port: defaulted('ADAPTERS_PORT', Type.Integer({ minimum: 0, maximum: 65535 }), 'a port number', 8081, [
    '接入端（外部系统入口）的端口',
    'Port of the doors for outside systems',
  ]),
  host: listeningVariable,
  url: defaulted(
    'FATONG_DOORS_URL',
    Type.String({ pattern: '^(https?://[^/?#]+(/[^?#]*)?)?$' }),
    'the base URL at which partners reach the doors, e.g. https://exchange.example.gov.cn',
    '',
    [
      '合作方访问接入端的基地址，写在 WSDL 中；为空时为 http://localhost:<端口>',
      'Base address at which partners reach the doors, as their WSDL says; empty: http://localhost:<port>',
    ],
  ),
  tlsPort: defaulted('FATONG_DOORS_TLS_PORT', Type.Integer({ minimum: 0, maximum: 65535 }), 'a port number', 8443, [
    '接入端 TLS 端口（设置 FATONG_DOORS_TLS 后开放）',
    'Port of the doors over TLS, open where FATONG_DOORS_TLS is set',
  ]),
  tls: defaulted('FATONG_DOORS_TLS', Type.String(), 'the path of a PEM file', '', [
    '接入端的私钥和证书（链）PEM 文件；为空则接入端本身不用 TLS，由前面的代理终止',
    'PEM file with the doors’ private key and certificate (chain); empty: they speak no TLS themselves, it ends at a proxy in front of them',
  ]),
  ca: defaulted('FATONG_DOORS_CA', Type.String(), 'the path of a PEM file', '', [
    '签发合作方客户端证书的 CA 证书 PEM 文件；为空则只认逐张登记的证书',
    'PEM file with the authorities that issue partners’ client certificates; empty: only certificates that are on file one by one are known',
  ]),
  proxies: defaulted('FATONG_DOORS_PROXY', Type.String(), 'addresses or networks separated by commas', '', [
    '可信代理的地址或网段（逗号分隔）：只有它们转来的 Client-Cert 头（RFC 9440 或 nginx 的 $ssl_client_escaped_cert）才被采信；为空为都不采信',
    'Addresses or networks of trusted proxies, separated by commas: their Client-Cert header (RFC 9440, or nginx’s $ssl_client_escaped_cert) is believed; empty: nobody’s',
  ]),
  systems: defaulted('FATONG_SYSTEMS', Type.String(), 'names of systems separated by commas', '', [
    '本进程运行哪些系统（目录名，逗号分隔）；为空为全部',
    'Folders of the systems this process runs, separated by commas; empty: all',
  ]),
  partnerKeys: defaulted('FATONG_PARTNER_KEYS', Type.String(), 'the path of the file with partners’ keys', '', [
    '合作方密钥文件（JSON：{"<system>:<n>": "…"}）；生产必填，演示模式用演示密钥',
    'JSON file of partners’ keys {"<system>:<n>": "…"}; production needs it, demo mode has demo keys',
  ]),
  partners: defaulted('FATONG_PARTNERS', Type.String(), 'the path of the file with partners’ addresses', '', [
    '合作方地址文件（JSON：{"<system>": "<地址>"}，直接写入其数据库的系统为 oracle:// 或 postgres://）；生产必填，演示模式用模拟系统',
    'JSON file {"<system>": "<base address>"}, of a system whose database is fed oracle:// or postgres://; production needs it, demo mode has the simulators',
  ]),
  amqpManagement: defaulted(
    'AMQP_MANAGEMENT_URL',
    Type.String({ pattern: '^(https?://.*)?$' }),
    'the URL of RabbitMQ’s management with an administrator, e.g. http://user:secret@host:15672',
    '',
    [
      'RabbitMQ 管理接口（含管理员账号）：启动时为以 AMQP 对接的系统建立虚拟主机和账号；为空则由运维人员建立',
      'RabbitMQ’s management with an administrator: makes virtual host and users of partners who speak AMQP at start; empty: operators make them',
    ],
  ),
  drop,
  simulators: defaulted(
    'FATONG_PARTNERS_URL',
    Type.String({ pattern: '^https?://' }),
    'the base URL of the simulated partners',
    'http://localhost:8082',
    ['模拟系统的基地址，每个系统是其下一个目录', 'Base address of the simulators; each partner is a folder below it'],
  ),
  reckonEvery: defaulted('FATONG_RECKON_SECONDS', Type.Integer({ minimum: 1, maximum: 3600 }), 'seconds between 1 and 3600', 60, [
    '每隔多少秒向主管系统查询一次变更',
    'Seconds between two questions to a master about what it changed',
  ]),
  sources: defaulted('FATONG_SOURCES', Type.String(), 'the path of the file with outside databases', '', [
    '只读取、不写入的外部数据库文件（JSON：{"<system>": {"url": "oracle://…", "schema": "…"}}）；为空时演示模式读取模拟系统的数据库，生产不读取，以导入代替',
    'JSON file of outside databases that are read and never written: {"<system>": {"url": "oracle://…", "schema": "…"}}; empty: in demo mode that of the simulators is read, in production none, and sheets come instead',
  ]),
  pollEvery: defaulted('FATONG_POLL_SECONDS', Type.Integer({ minimum: 1, maximum: 3600 }), 'seconds between 1 and 3600', 60, [
    '每隔多少秒读取一次外部数据库的变更',
    'Seconds between two looks at what changed in an outside database',
  ]),
  callTimeout: defaulted(
    'FATONG_CALL_TIMEOUT',
    Type.Integer({ minimum: 100, maximum: 120_000 }),
    'milliseconds between 100 and 120000',
    10_000,
    ['调用合作方的最长时间（毫秒）', 'How long a call to a partner may take, ms'],
  ),
};

export type AdaptersConfig = Config<typeof adaptersVariables>;

export const simulatorVariables = {
  logLevel: platformVariables.logLevel,
  mode: platformVariables.mode,
  data: platformVariables.data,
  port: defaulted('SIMULATORS_PORT', Type.Integer({ minimum: 0, maximum: 65535 }), 'a port number', 8082, [
    '模拟系统的端口',
    'Port of the simulated partners',
  ]),
  host: listeningVariable,
  amqpUrl: { ...platformVariables.amqpUrl, fallback: '', isOptional: true },
  /** Beside it stand the databases of simulated partners that are read and send nothing. */
  databaseUrl: { ...platformVariables.databaseUrl, fallback: '', isOptional: true },
  amqpPartnersUrl: platformVariables.amqpPartnersUrl,
  drop,
  doors: defaulted('ADAPTERS_URL', Type.String({ pattern: '^https?://' }), 'the base URL of the adapters’ doors', 'http://localhost:8081', [
    '接入端的基地址',
    'Base address of the doors',
  ]),
  rate: defaulted('FATONG_SIMULATOR_RATE', Type.Number({ minimum: 0, maximum: 10_000 }), 'messages a second, 0 to 10000', 1, [
    '全部模拟系统合计每秒主动发送的报文数',
    'Messages a second that all simulated partners together send by themselves',
  ]),
  losses: defaulted('FATONG_SIMULATOR_LOSSES', Type.Number({ minimum: 0, maximum: 1 }), 'a share between 0 and 1', 0, [
    '其报文中丢失或迟到的比例（用于演示对账）',
    'Share of its reports that it loses or sends much too late, to show how both sides come in step again',
  ]),
  faults: defaulted('FATONG_SIMULATOR_FAULTS', Type.Number({ minimum: 0, maximum: 1 }), 'a share between 0 and 1', 0.05, [
    '其中故意出错的比例',
    'Share of its messages that carry a fault on purpose',
  ]),
};

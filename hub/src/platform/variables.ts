import { Type } from 'typebox';
import { defaulted, required, type Config } from './config.js';

const port = Type.Integer({ minimum: 0, maximum: 65535 });
const modes = Type.Union([Type.Literal('demo'), Type.Literal('production'), Type.Literal('test')]);
const days = Type.Integer({ minimum: 1, maximum: 36_500 });
const minutes = Type.Integer({ minimum: 1, maximum: 24 * 60 });

/** What every program of ours reads: hub, adapters and their tools. */
export const platformVariables = {
  databaseUrl: required(
    'DATABASE_URL',
    Type.String({ pattern: '^(postgres(ql)?|oracle)://.+' }),
    'the URL of the database, e.g. postgres://user:secret@host:5432/fatong',
    ['数据库地址', 'Address of the database'],
  ),
  amqpUrl: required(
    'AMQP_URL',
    Type.String({ pattern: '^amqps?://[^,]+(, ?amqps?://[^,]+)*$' }),
    'the URL of RabbitMQ, e.g. amqp://user:secret@host:5672, or of each node of a cluster, separated by commas',
    ['RabbitMQ 地址；集群则列出各节点，用逗号分隔', 'Address of RabbitMQ; of a cluster those of its nodes, separated by commas'],
  ),
  amqpPartnersUrl: defaulted(
    'AMQP_PARTNERS_URL',
    Type.String({ pattern: '^(amqps?://[^,]+(, ?amqps?://[^,]+)*)?$' }),
    'the URL of the virtual host in which partners who speak AMQP publish, or one for each node of a cluster, separated by commas',
    '',
    [
      '以 AMQP 对接的系统所用虚拟主机的地址；为空则为 AMQP_URL 的虚拟主机名加 -partners（“/”为 partners）',
      'Address of the virtual host of partners who speak AMQP; empty: that of AMQP_URL with -partners behind its name (partners beside “/”)',
    ],
  ),
  data: defaulted('FATONG_DATA', Type.String({ minLength: 1 }), 'the folder of keys and blobs', '.fatong', [
    '密钥、附件与演示数据所在目录',
    'Folder of keys, blobs and demo data',
  ]),
  blobs: defaulted('FATONG_BLOBS', Type.String(), 'the path of a folder, or https://<key>:<secret>@<host>/<bucket>', '', [
    '大文件存放处：各进程共享的目录，或 S3 兼容存储的桶（https://<key>:<secret>@<host>/<bucket>）；为空时在数据目录的 blobs/ 下',
    'Where large content lies: a folder all processes share, or a bucket of an S3-compatible store; empty: blobs/ in the data folder',
  ]),
  mode: defaulted('FATONG_MODE', modes, 'demo, production or test', 'production', [
    '运行模式：demo 有模拟系统和演示账号，production 两者都拒绝',
    'Demo has simulated partners and demo accounts; production refuses both',
  ]),
  metricsToken: defaulted('METRICS_TOKEN', Type.String({ minLength: 16 }), 'a secret of at least 16 characters', '', [
    '供其他机器读取 /metrics（Authorization: Bearer …）；为空时只有本机可读',
    'Opens /metrics to readers elsewhere (Authorization: Bearer …); without it only this machine may read',
  ]),
  logLevel: defaulted(
    'LOG_LEVEL',
    Type.Union([Type.Literal('error'), Type.Literal('warn'), Type.Literal('info'), Type.Literal('silent')]),
    'error, warn, info or silent',
    'info',
    ['日志级别', 'What is logged'],
  ),
};

/** Of every program that listens; `listenAddress` says what an empty one means. */
export const listeningVariable = defaulted('FATONG_HOST', Type.String(), 'an address of this machine', '', [
  '监听地址；为空时，演示模式只在本机（127.0.0.1）监听，因为演示口令和密钥是公开的，生产模式在所有地址监听',
  'Address to listen on; empty: in demo mode this machine alone (127.0.0.1), since the demo’s passwords and keys are public, in production every address',
]);

export const hubVariables = {
  ...platformVariables,
  port: defaulted('PORT', port, 'a port number', 8080, ['枢纽、门户、管理端的端口', 'Port of hub, portal and admin']),
  host: listeningVariable,
  surface: defaulted(
    'HUB_SURFACE',
    Type.Union([Type.Literal('portal'), Type.Literal('admin'), Type.Literal('both')]),
    'portal, admin or both',
    'both',
    ['本进程提供哪个界面的接口', 'Which surface this process serves'],
  ),
  staticFolder: defaulted('FATONG_STATIC', Type.String({ minLength: 1 }), 'the folder with the built screens', '', [
    '已构建界面的目录（其下有 portal/、admin/）；为空时不提供界面',
    'Folder with the built screens (portal/, admin/); empty: this process serves none',
  ]),
  adminSessionMinutes: defaulted('FATONG_ADMIN_SESSION_MINUTES', minutes, 'a number of minutes between 1 and 1440', 15, [
    '管理端会话空闲多少分钟后结束',
    'Idle minutes before a session in admin ends',
  ]),
  portalSessionMinutes: defaulted('FATONG_PORTAL_SESSION_MINUTES', minutes, 'a number of minutes between 1 and 1440', 30, [
    '门户会话空闲多少分钟后结束',
    'Idle minutes before a session in the portal ends',
  ]),
  letterFonts: defaulted('FATONG_LETTER_FONTS', Type.String(), 'paths of font files, separated by colons', '', [
    '文书所用字体文件，按优先次序用冒号分隔（如本局已购的仿宋_GB2312）；其后再用本机常见字体',
    'Font files letters are printed in, the best first, separated by colons (a FangSong the bureau has a licence for); after them those usual on Debian',
  ]),
  clamd: defaulted(
    'FATONG_CLAMD',
    Type.String({ pattern: '^(.+:[0-9]{1,5}|/.+)?$' }),
    'host:port of clamd, or the path of its socket',
    '',
    [
      '病毒查杀：clamd 的 主机:端口 或套接字路径（其 StreamMaxLength 不小于 50M）；为空时不查杀',
      'Virus scanner: host:port or socket path of clamd (its StreamMaxLength at least 50M); empty: uploads are not looked through',
    ],
  ),
  bodyDays: defaulted('FATONG_BODY_DAYS', days, 'a number of days between 1 and 36500', 180, [
    '报文正文保存天数；之后删除，保全中与未办结的除外',
    'Days bodies of messages are kept; then they go, but those held or not settled',
  ]),
  messageDays: defaulted('FATONG_MESSAGE_DAYS', days, 'a number of days between 1 and 36500', 1095, [
    '报文（不含正文）及其回执、防重记录的保存天数',
    'Days messages without their bodies are kept, with their receipts and what recognises a repeat',
  ]),
  address: defaulted(
    'FATONG_ADDRESS',
    Type.String({ pattern: '^(https?://[^/\\s]+)?$' }),
    'https://host of the screens, without a path',
    '',
    [
      '门户和管理端对外的网址（https://主机，不带路径），写入短信；为空时短信不带链接',
      'Address of portal and admin as people reach them (https://host, no path), said in text messages; empty: they say none',
    ],
  ),
  filing: defaulted(
    'FATONG_FILING',
    Type.String({ maxLength: 200, pattern: '^[^<>"]*$' }),
    'filing numbers of the site, separated by semicolons',
    '',
    [
      '网站备案号（ICP 备案、公安联网备案，用分号分隔），显示在门户各页底部；为空则不显示',
      'Filing numbers of the site (ICP, public security), separated by semicolons, at the foot of every page of the portal; empty: none',
    ],
  ),
  tiles: defaulted(
    'FATONG_TILES',
    Type.String({ maxLength: 600, pattern: '^$|^(?=\\S*\\{z\\})(?=\\S*\\{x\\})(?=\\S*\\{y\\})https?://[^\\s"\';,]+ \\S.*$' }),
    'https://host/{z}/{x}/{y}.png, a blank, and the review number of its map',
    '',
    [
      '地图底图：瓦片服务地址（含 {z}、{x}、{y}，Web 墨卡托，CGCS2000 或 WGS 84），空格后写审图号；由浏览器直接读取；为空则只画内置区划图',
      'Tiles under maps: address of a tile server (with {z}, {x}, {y}; Web Mercator, CGCS2000 or WGS 84), a blank and its review number (审图号); read by the browser; empty: the outlines we have alone',
    ],
  ),
  proxies: defaulted('FATONG_PROXIES', Type.Integer({ minimum: 0, maximum: 10 }), 'the number of reverse proxies in front, 0 to 10', 0, [
    '前置反向代理的层数，其 X-Forwarded-For 可信',
    'Reverse proxies in front whose X-Forwarded-For is believed',
  ]),
};

export type HubConfig = Config<typeof hubVariables>;

/** Names of ours that some program of an installation reads (hub, adapters' host, simulators, tests), so that one environment serves all. */
export const otherPrograms: readonly string[] = [
  ...Object.values(hubVariables).map(({ name }) => name),
  'FATONG_DOORS_URL',
  'FATONG_DOORS_TLS',
  'FATONG_DOORS_TLS_PORT',
  'FATONG_DOORS_CA',
  'FATONG_DOORS_PROXY',
  'FATONG_SYSTEMS',
  'FATONG_DROP',
  'FATONG_POLL_SECONDS',
  'FATONG_SOURCES',
  'FATONG_PARTNER_KEYS',
  'FATONG_PARTNERS',
  'FATONG_PARTNERS_URL',
  'FATONG_CALL_TIMEOUT',
  'FATONG_SIMULATOR_RATE',
  'FATONG_SIMULATOR_FAULTS',
  'FATONG_SIMULATOR_LOSSES',
  'FATONG_RECKON_SECONDS',
  'FATONG_BUILD',
];
